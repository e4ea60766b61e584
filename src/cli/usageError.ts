/** Wrong usage or unreadable input: its message is the one line the user gets, and the exit status is 2. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}
