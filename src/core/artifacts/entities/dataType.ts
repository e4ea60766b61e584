/** What a data type means, in whatever language it is written. */
export type BaseType =
	| 'text'
	| 'integer'
	| 'bigint'
	| 'decimal'
	| 'number'
	| 'boolean'
	| 'date'
	| 'time'
	| 'timestamp'
	| 'uuid'
	| 'binary'
	| 'json'
	| 'unknown';

/** A data type as read. */
export interface DataType {
	readonly base: BaseType;
	/** In brackets behind it: `(40)`, `(10, 2)`. */
	readonly size: readonly number[];
	readonly list: boolean;
	/** Its only values, where the type lists them: `'open' | 'done'`. */
	readonly values: readonly string[];
	/** The type also is nothing: `string | null`. */
	readonly nullable: boolean;
}

/** Words at the beginning that nothing lengthens to another word (`Realm` is no `real`), but `Field` as Django has it. */
function word(words: string): RegExp {
	return new RegExp(`^(?:${words})(?:field)?(?!\\p{L})`, 'u');
}

/** In lower case. Which comes first is tried first. */
const words: readonly (readonly [BaseType, RegExp])[] = [
	['uuid', word('uuid(?:v\\d)?|guid|ulid')],
	[
		'timestamp',
		word('timestamp(?:tz)?|datetime(?:offset|tz|immutable)?|date-time|instant|(?:offset|zoned|local)datetime'),
	],
	['timestamp', /^iso(?: ?8601|.?(?:date|string|timestamp))/],
	['date', /^(?:date|localdate)$/],
	['time', /^(?:time|localtime)$/],
	['boolean', word('bool(?:ean)?')],
	['bigint', word('bigint(?:eger)?|bigserial|u?int64|[iu]64|long(?:long)?')],
	['integer', word('int|integer|smallint|tinyint|serial|short|byte$|u?int(?:8|16|32)|[iu](?:8|16|32)|usize|isize')],
	['decimal', word('decimal|numeric|money|bigdecimal')],
	['number', word('number|float|double|real|f32|f64')],
	['json', word('jsonb?|object|map|dict|record|hash|struct|any|unknown')],
	['binary', word('(?:tiny|medium|long)?blob|bytea|bytearray|(?:var)?binary|bytes|buffer')],
	['text', word('string|str|(?:tiny|medium|long|ci)?text|n?(?:var)?char|email|url|uri|slug|enum|n?clob')],
];

const lists = /^(?:array|list|set|vec|sequence|collection|readonlyarray)\s*(?:<|of\s|\[)/i;

/** Reads a data type as TypeScript, SQL, Mermaid and tables of fields write it. */
export function readDataType(written: string): DataType {
	const parts = written
		.slice(0, 500)
		.split('|')
		.map((part) => part.trim());
	const own = parts.filter((part) => part !== '' && !/^(?:null|undefined|nil|none)$/i.test(part));
	const nullable = own.length < parts.length || /\bnullable\b|\?$/i.test(written);
	const values = own
		.map((part) => /^(?:'([^']*)'|"([^"]*)"|`([^`]*)`)$/.exec(part))
		.map((found) => found?.[1] ?? found?.[2] ?? found?.[3]);
	if (own.length > 0 && values.every((value) => value !== undefined)) {
		return { base: 'text', size: [], list: false, values: values.filter((value) => value !== undefined), nullable };
	}
	const only = (own[0] ?? '').replace(/\?$/, '');
	const list = own.length === 1 && (/\[\]$/.test(only) || lists.test(only));
	const bare = only
		.replace(/^readonly\s+/, '')
		.replace(lists.test(only) ? /^\w+\s*(?:<|of\s|\[)/i : /^$/, '')
		.replace(/\[\]$/, '')
		.trim()
		.toLowerCase();
	const base = own.length === 1 ? (words.find(([, word]) => word.test(bare))?.[0] ?? 'unknown') : 'unknown';
	const size =
		/\(\s*(\d+)(?:\s*,\s*(\d+))?\s*\)/
			.exec(only)
			?.slice(1)
			.filter((one) => one !== undefined)
			.map(Number) ?? [];
	return { base, size, list, values: [], nullable };
}
