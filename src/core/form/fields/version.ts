/** The numbers of a version, the most important one first. */
export type VersionPart = 'major' | 'minor' | 'patch';

/** Semantic Versioning 2.0.0; two numbers or one are read, too. */
const form = /^(v?)(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;
const whole = /^v?\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

const parts: readonly VersionPart[] = ['major', 'minor', 'patch'];

/** Whether a text is a version of three numbers, such as `1.2.0` or `1.2.0-rc.1`. */
export function isVersion(text: string): boolean {
	return whole.test(text.trim());
}

/**
 * The version that follows: one of its numbers counts up, and those behind it begin anew. A version before a release
 * (`1.2.0-rc.1`) leads to the release where that is what follows.
 * @returns undefined for a text that is no version, or has no such number
 */
export function nextVersion(text: string, part: VersionPart): string | undefined {
	const [, lead = '', ...rest] = form.exec(text.trim()) ?? [];
	const numbers = rest.slice(0, 3).flatMap((one) => (one === undefined ? [] : [Number(one)]));
	const at = parts.indexOf(part);
	if (at >= numbers.length) {
		return undefined;
	}
	const isBefore = rest[3] !== undefined && numbers.slice(at + 1).every((one) => one === 0);
	const next = numbers.map((one, i) => (i < at ? one : i > at ? 0 : isBefore ? one : one + 1));
	return lead + next.join('.');
}
