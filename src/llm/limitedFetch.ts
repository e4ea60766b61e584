/** Bytes of an answer that is no stream: an error, or a list of models, which has some hundred kilobytes. */
const longestText = 16 * 1024 * 1024;

/** Bytes of one line of a stream: an event is one, and holds a word or two. */
const longestLine = 4 * 1024 * 1024;

const lineFeed = 10;

/**
 * `fetch` for an endpoint that need not mean well: an answer without end is cut before it fills the memory. Time limits
 * do not help there, since a machine on the same network sends gigabytes within one.
 * @throws RangeError from the body, where it is longer than any answer
 */
export async function limitedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
	const response = await fetch(input, init);
	if (!response.body) {
		return response;
	}
	const isStream = /event-stream/.test(response.headers.get('content-type') ?? '');
	const body = response.body.pipeThrough(isStream ? limited(longestLine, true) : limited(longestText, false));
	const { status, statusText, headers } = response;
	return new Response(body, { status, statusText, headers });
}

/** Passes bytes on, up to a number of them; with `byLine` they are counted anew with each line. */
function limited(most: number, byLine: boolean): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
	let length = 0;
	return new TransformStream({
		transform(chunk, controller) {
			const end = byLine ? chunk.lastIndexOf(lineFeed) : -1;
			length = end < 0 ? length + chunk.length : chunk.length - end - 1;
			if (length > most) {
				controller.error(new RangeError(`more than ${most} bytes`));
			} else {
				controller.enqueue(chunk);
			}
		},
	});
}
