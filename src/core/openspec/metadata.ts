import { LineIndex } from '../document/text.ts';
import { YamlSource } from '../document/yaml.ts';

/** What the file `.openspec.yaml` of a change says about the whole of it. */
export interface ChangeMetadata {
	/** The change is meant to have no deltas. */
	readonly skipSpecs: boolean;
	/** The change may take away the last requirement of a capability. */
	readonly retireCapabilities: boolean;
	/** Why OpenSpec does not take `skip_specs` from this file although it is set, in a few words. */
	readonly problem: string | undefined;
}

/** What a change without such a file has. */
export const noMetadata: ChangeMetadata = { skipSpecs: false, retireCapabilities: false, problem: undefined };

const name = '.openspec.yaml';

/** Path of the file, for the folder of a change. */
export function metadataPath(folder: string): string {
	return `${folder}/${name}`;
}

/**
 * Reads such a file. Nothing in it counts unless all of it is as OpenSpec wants it; the name of the schema is taken as it
 * is, since schemas may be at home elsewhere.
 * Source: https://github.com/Fission-AI/OpenSpec, 1.13 (documentation of change metadata, and its output).
 */
export function readMetadata(text: string): ChangeMetadata {
	const yaml = new YamlSource(new LineIndex(text), text);
	const broken = yaml.problems.length > 0;
	const values = isRecord(yaml.value) ? yaml.value : undefined;
	const isSet = values ? 'skip_specs' in values && values.skip_specs !== false : /^\s*skip_specs\s*:/m.test(text);
	const problem = broken || !values ? 'it is no valid YAML' : wrongValue(values);
	return {
		skipSpecs: problem === undefined && values?.skip_specs === true,
		retireCapabilities: problem === undefined && values?.retire_capabilities === true,
		problem: isSet ? problem : undefined,
	};
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isSwitch = (value: unknown): boolean => typeof value === 'boolean';
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const isId = (value: unknown): boolean => typeof value === 'string' && kebab.test(value);
const isTextList = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

const wanted: readonly [string, (value: unknown) => boolean, string][] = [
	['created', isDay, 'a date YYYY-MM-DD'],
	['goal', isText, 'a text'],
	['affected_areas', isTextList, 'a list of texts'],
	['initiative', isInitiative, 'an object with store and id'],
	['skip_specs', isSwitch, 'true or false'],
	['retire_capabilities', isSwitch, 'true or false'],
];

function wrongValue(values: Readonly<Record<string, unknown>>): string | undefined {
	if (!isText(values.schema)) {
		return 'it does not say its schema';
	}
	const wrong = wanted.find(([key, isRight]) => values[key] !== undefined && !isRight(values[key]));
	return wrong && `${wrong[0]} is not ${wrong[2]}`;
}

function isInitiative(value: unknown): boolean {
	return isRecord(value) && isId(value.store) && isId(value.id) && Object.keys(value).length === 2;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
