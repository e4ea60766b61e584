import * as l10n from '@vscode/l10n';
import type { DiagramRequest } from '../../../src/protocol/diagram.ts';
import { pngFile, svgFile } from './pictureFile.ts';

/** A drawn diagram, as it can be taken elsewhere. */
export interface DrawnDiagram {
	readonly text: string;
	readonly svg: string;
	readonly background: string;
}

/** What a person can do with a drawn diagram. A failure is told to them; nothing here rejects. */
export class PictureActions {
	private readonly send: (request: DiagramRequest) => void;
	private readonly say: (message: string) => void;

	/** @param say tells a person that something is done */
	constructor(send: (request: DiagramRequest) => void, say: (message: string) => void) {
		this.send = send;
		this.say = say;
	}

	copySource(text: string): void {
		this.send({ type: 'copyText', text });
		this.say(l10n.t('Copied the source.'));
	}

	copySvg({ svg, background }: DrawnDiagram): void {
		this.send({ type: 'copyText', text: svgFile(svg, background) });
		this.say(l10n.t('Copied as SVG.'));
	}

	copyPng(drawn: DrawnDiagram): Promise<void> {
		return this.attempt(
			(reason) => l10n.t('The diagram could not be copied as PNG. {0}', reason),
			async () => {
				// The browser lets only a page write pictures that has the focus, and only right after a press of a button
				await navigator.clipboard.write([new ClipboardItem({ 'image/png': png(drawn) })]);
				this.say(l10n.t('Copied as PNG.'));
			},
		);
	}

	saveSvg({ svg, background }: DrawnDiagram, line: number): void {
		this.send({ type: 'save', line, format: 'svg', data: svgFile(svg, background) });
	}

	savePng(drawn: DrawnDiagram, line: number): Promise<void> {
		return this.attempt(
			(reason) => l10n.t('The diagram could not be saved as PNG. {0}', reason),
			async () => {
				const data = new Uint8Array(await (await png(drawn)).arrayBuffer());
				this.send({ type: 'save', line, format: 'png', data });
			},
		);
	}

	private async attempt(words: (reason: string) => string, action: () => Promise<void>): Promise<void> {
		try {
			await action();
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			this.send({ type: 'failed', message: words(reason) });
		}
	}
}

function png({ svg, background }: DrawnDiagram): Promise<Blob> {
	return pngFile(svgFile(svg, background));
}
