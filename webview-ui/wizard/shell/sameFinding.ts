import type { FormFinding } from '../../../src/protocol/wizard.ts';

/** A finding in what is said of a later text; undefined where it is gone, or where several could be it. */
export function sameFinding(meant: FormFinding, later: readonly FormFinding[]): FormFinding | undefined {
	const name = nameOf(meant);
	const [found, ...others] = later.filter((one) => nameOf(one) === name);
	return others.length === 0 ? found : undefined;
}

function nameOf({ rule, message, fixes }: FormFinding): string {
	return JSON.stringify([rule, message, fixes]);
}
