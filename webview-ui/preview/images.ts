import * as l10n from '@vscode/l10n';
import type { PreviewSource } from '../../src/protocol/preview.ts';
import { element } from '../element.ts';

/** Gives the images of a block their addresses; those that are not to be loaded become a text that says so. */
export function loadImages(block: ParentNode, source: PreviewSource, allowRemote: () => void): void {
	for (const image of block.querySelectorAll<HTMLImageElement>('img[data-src]')) {
		const written = image.dataset.src ?? '';
		if (isRemote(written) && !(source.remoteImages && written.startsWith('https:'))) {
			image.replaceWith(leftOut(image, written, allowRemote));
			continue;
		}
		const address = imageAddress(written, source);
		if (address === undefined) {
			image.replaceWith(notThere(image, written));
			continue;
		}
		image.addEventListener('error', () => image.replaceWith(notThere(image, written)));
		image.src = address;
	}
}

function isRemote(written: string): boolean {
	return /^(?:https?:|\/\/)/i.test(written);
}

/**
 * The address that an image is loaded from; undefined where what is written is no address, as `https://host:PORT/`.
 * @param written a path is relative to its document, or to the workspace folder where it begins with a slash
 */
export function imageAddress(
	written: string,
	{ base, root }: Pick<PreviewSource, 'base' | 'root'>,
): string | undefined {
	if (/^data:/i.test(written)) {
		return written;
	}
	const isFromRoot = written.startsWith('/') && root !== undefined;
	try {
		return new URL(isFromRoot ? written.slice(1) : written, isFromRoot ? root : base).href;
	} catch {
		return undefined;
	}
}

function leftOut(image: HTMLImageElement, written: string, allowRemote: () => void): HTMLElement {
	const button = element('button', { type: 'button' }, l10n.t('Allow such images…'));
	button.addEventListener('click', allowRemote);
	const words = [image.alt, l10n.t('Image of the internet, not loaded: {0}', written)].filter(Boolean).join(' · ');
	return element('span', { class: 'no-image' }, `${words} `, button);
}

function notThere(image: HTMLImageElement, written: string): HTMLElement {
	const words = [image.alt, l10n.t("Image can't be loaded: {0}", written)].filter(Boolean).join(' · ');
	return element('span', { class: 'no-image' }, words);
}
