/** Resolves percent-encoding. A text with a bare percent sign stays as it is: the sign is part of the name. */
export function decodePercent(text: string): string {
	if (!text.includes('%')) {
		return text;
	}
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
