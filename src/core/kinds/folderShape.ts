import { escapeRegex } from '../escapeRegex.ts';
import { withoutStage } from '../openspec/place.ts';

const tokens = /\{[^{}]*\}/;

/** Tells of folders whether they are what a kind's folder is once its tokens are filled in, wherever that lies. */
export function ownFolders(directory: string): (folder: string) => boolean {
	const shapes = shapesOf(segmentsOf(directory));
	return (folder) => endsLike(segmentsOf(withoutStage(folder)), shapes);
}

/**
 * What of a kind's folder lies below a folder that belongs to it: `specs/{capability}` for `app/openspec/changes/add-fax`
 * and `openspec/changes/{slug}/specs/{capability}`, all of it but the first for `openspec`. Empty for the last of its
 * folders, and for one that is none of them.
 */
export function belowFolder(directory: string, folder: string): readonly string[] {
	const templates = segmentsOf(directory);
	const shapes = shapesOf(templates);
	const given = segmentsOf(withoutStage(folder));
	const firstToken = templates.findIndex((segment) => tokens.test(segment));
	// What comes before the first token alone tells the folders of a kind from others
	for (let length = templates.length; firstToken > 0 && length > 0; length--) {
		if (endsLike(given, shapes.slice(0, length))) {
			return templates.slice(length);
		}
	}
	return [];
}

/** What segments look like once their tokens are filled in: `001-login` for `{number:3}-{slug}`. */
function shapesOf(templates: readonly string[]): readonly RegExp[] {
	return templates.map((template) => {
		const parts = template.split(tokens).map(escapeRegex);
		return new RegExp(`^${parts.join('.+')}$`);
	});
}

function endsLike(segments: readonly string[], shapes: readonly RegExp[]): boolean {
	const tail = segments.slice(-shapes.length);
	return tail.length === shapes.length && tail.every((segment, i) => shapes[i]?.test(segment));
}

function segmentsOf(path: string): string[] {
	return path.split('/').filter((segment) => segment !== '' && segment !== '.');
}
