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

/** In lower case. Which comes first is tried first. */
const words: readonly (readonly [BaseType, RegExp])[] = [
	['uuid', /^(?:uuid|guid|ulid)/],
	[
		'timestamp',
		/^(?:timestamp|datetime|date-time|instant|offsetdatetime|zoneddatetime|localdatetime|iso ?8601|iso.?(?:date|string|timestamp))/,
	],
	['date', /^(?:date|localdate)$/],
	['time', /^(?:time|localtime)$/],
	['boolean', /^bool/],
	['bigint', /^(?:bigint|bigserial|int64|uint64|i64|u64|long)/],
	[
		'integer',
		/^(?:int|integer|smallint|tinyint|serial|short|byte$|u?int(?:8|16|32)|[iu](?:8|16|32)|usize|isize)(?![a-z])/,
	],
	['decimal', /^(?:decimal|numeric|money|bigdecimal)/],
	['number', /^(?:number|float|double|real|f32|f64)/],
	['json', /^(?:jsonb?|object|map|dict|record|hash|struct|any|unknown)(?![a-z])/],
	['binary', /^(?:blob|bytea|binary|varbinary|bytes|buffer)/],
	['text', /^(?:string|str|text|varchar|char|nvarchar|nchar|citext|email|url|uri|slug|enum|clob)(?![a-z])/],
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
