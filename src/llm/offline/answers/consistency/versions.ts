import type { QuestionMaterial } from '../../../../core/generation/material.ts';
import type { OfflineItem } from '../answerLine.ts';
import { proseLines, wordsAt } from '../proseLines.ts';

/** Where a text tells of a change, the older version is right in its place. */
const change =
	/\b(?:from|upgrad\w*|migrat\w*|before|since|was|were|previous\w*|legacy|older?|drop\w*|support\w*|compatib\w*|deprecat\w*|unlike|instead)\b|→|->/i;

/** A name and its version: `React 17`, `kettle@2.1`. */
const named =
	/(?<![\p{L}\p{N}_./@-])([a-z][\w-]*(?:\.js)?)[ @]v?(\d{1,3})(?:\.\d+){0,2}(?:\.x)?(?!\.\d|[\p{L}\p{N}%+-]|\s*\+)/giu;

interface Dependency {
	readonly name: string;
	/** As the manifest asks for it. */
	readonly version: string;
	readonly major: number;
}

/**
 * A dependency with an older major version than the manifest asks for. A newer one may be what is planned, and a record
 * says what held when it was decided.
 */
export function versions(material: QuestionMaterial): OfflineItem[] {
	const { document, kind } = material.own;
	const dependencies = kind.record ? new Map<string, Dependency>() : dependenciesOf(material);
	return dependencies.size === 0
		? []
		: proseLines(document).flatMap(({ line, text }) =>
				(change.test(text) ? [] : [...text.matchAll(named)]).flatMap(
					({ 0: match, 1: name = '', 2: major = '', index }): OfflineItem[] => {
						const known = dependencies.get(name.toLowerCase().replace(/\.js$/, ''));
						const place = known && Number(major) < known.major ? manifestPlace(material, known) : undefined;
						return known && place
							? [
									{
										...place,
										line,
										quote: wordsAt(document, line, index, match.length),
										message: `The workspace uses another version: ${place.otherDocument} asks for ${known.name} ${known.version}.`,
										fix: `Give the version that the workspace uses: ${known.version}.`,
									},
								]
							: [];
					},
				),
			);
}

/** By name, without its scope and ending, in lower case. */
function dependenciesOf({ product }: QuestionMaterial): ReadonlyMap<string, Dependency> {
	return new Map(
		product.dependencies.flatMap(({ name, version }) => {
			const major = /^[\^~>=v\s]*(\d+)(?:\.|$)/.exec(version)?.[1];
			const key = name
				.slice(name.lastIndexOf('/') + 1)
				.toLowerCase()
				.replace(/\.js$/, '');
			return major === undefined || major === '0' || key.length < 3
				? []
				: [[key, { name, version, major: Number(major) }] as const];
		}),
	);
}

/** The line of a manifest that asks for a dependency. */
function manifestPlace(
	{ manifests }: QuestionMaterial,
	{ name, version }: Dependency,
): (Required<Pick<OfflineItem, 'otherDocument' | 'otherQuote'>> & Pick<OfflineItem, 'otherLine'>) | undefined {
	for (const { document } of manifests) {
		for (let line = 0; line < document.lines.count; line++) {
			const text = document.lines.line(line);
			if (text.includes(name) && text.includes(version)) {
				return { otherDocument: document.path, otherQuote: text.trim(), otherLine: line };
			}
		}
	}
	return undefined;
}
