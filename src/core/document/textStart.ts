import type { SpecDocument } from './specDocument.ts';

/** Where a text begins, behind a byte order mark: what is written at its top stands there. */
export function textStart({ text }: Pick<SpecDocument, 'text'>): number {
	return text.startsWith('\uFEFF') ? 1 : 0;
}

/** Whether a text begins with front matter in TOML, between lines of `+++`: a block of YAML above it would hide it. */
export function hasToml({ lines }: Pick<SpecDocument, 'lines'>): boolean {
	return /^\uFEFF?\+\+\+\s*$/.test(lines.line(0));
}
