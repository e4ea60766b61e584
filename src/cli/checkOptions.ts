import type { Config } from '../core/config.ts';
import { ruleIds } from '../core/rules/index.ts';
import type { Severity } from '../core/rules/rule.ts';
import type { Arguments } from './arguments.ts';
import { didYouMean } from './didYouMean.ts';
import { UsageError } from './usageError.ts';

const formats = ['pretty', 'json', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

const severities = ['error', 'warning', 'hint', 'off'] as const;

/** The options of `check`, read. */
export interface CheckOptions {
	readonly format: Format;
	/** Infinite when there is no limit. */
	readonly maxWarnings: number;
	/** Of the rules named by `--rule`. */
	readonly severities: Config['rules'];
}

/** @throws UsageError on a value that an option can't have */
export function readCheckOptions(input: Arguments): CheckOptions {
	return {
		format: readFormat(input.value('format') ?? 'pretty'),
		maxWarnings: readMaxWarnings(input.value('max-warnings')),
		severities: readSeverities(input.values('rule')),
	};
}

function readFormat(name: string): Format {
	const format = formats.find((one) => one === name);
	if (!format) {
		throw new UsageError(`unknown format "${name}". Formats: ${formats.join(', ')}.`);
	}
	return format;
}

function readMaxWarnings(value: string | undefined): number {
	if (value === undefined) {
		return Number.POSITIVE_INFINITY;
	}
	if (!/^\d+$/u.test(value)) {
		throw new UsageError(`--max-warnings needs a whole number from 0, not "${value}".`);
	}
	return Number(value);
}

function readSeverities(values: readonly string[]): Record<string, Severity | 'off'> {
	const bySeverity: Record<string, Severity | 'off'> = {};
	for (const value of values) {
		const [id = '', name = ''] = value.split('=', 2);
		if (!ruleIds.includes(id)) {
			throw new UsageError(`unknown rule "${id}".${didYouMean(id, ruleIds) || ' docs/rules.md lists the rules.'}`);
		}
		const severity = severities.find((one) => one === name);
		if (!severity) {
			throw new UsageError(`--rule ${value}: write ${id}=error, =warning, =hint or =off.`);
		}
		bySeverity[id] = severity;
	}
	return bySeverity;
}
