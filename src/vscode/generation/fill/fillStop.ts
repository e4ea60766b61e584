/** Why a fill came to its end before its answer did. */
export type FillStop =
	/** The person cancelled. */
	| 'cancelled'
	/** Somebody edited the section itself. */
	| 'edited-inside'
	/** Another program wrote the file. */
	| 'changed-on-disk'
	| 'deleted'
	| 'renamed'
	| 'closed'
	/** The editor does not take the text. */
	| 'read-only';

/**
 * What a person is told of a fill that stopped; nothing where they did it themselves.
 * @param section its heading
 * @param hasText whether something of the answer stood in the document by then
 */
export function describeStop(stop: FillStop, section: string, hasText: boolean): string {
	switch (stop) {
		case 'cancelled':
			return 'cancelled';
		case 'edited-inside':
			return hasText
				? `You edited “${section}” while it was being written, so writing stopped there. Your edit stands, and so does what had come before it.`
				: `You edited “${section}” before anything was written, so nothing is written to it.`;
		case 'changed-on-disk':
			return `The file changed on disk while “${section}” was being written. What had been written was taken out again. Look at the file, then try again.`;
		case 'deleted':
			return `The file was deleted while “${section}” was being written. What had been written was taken out again.`;
		case 'renamed':
			return `The file was renamed while “${section}” was being written. What had been written was taken out again. Fill it again where it is now.`;
		case 'closed':
			return `The document was closed while “${section}” was being written.`;
		case 'read-only':
			return `“${section}” can't be written: the document is read-only.`;
	}
}
