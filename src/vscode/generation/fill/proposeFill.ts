import type { FillRegistry } from './fillRegistry.ts';
import { describeStop } from './fillStop.ts';
import type { StreamEnd } from './streamFill.ts';
import type { FillRun } from './writeFill.ts';

/**
 * Lets an answer stream into a text beside the document, where the editor compares both. The document is as it was until
 * the person keeps the proposal.
 * @throws LlmError
 */
export async function proposeFill(
	fills: FillRegistry,
	{ fill, allowed, stream, writer, follow }: FillRun,
): Promise<StreamEnd> {
	const proposal = fills.propose(fill, writer, () => allowed.forget());
	proposal.onDidEnd(() => stream.stop('cancelled'));
	let isComplete = false;
	try {
		await proposal.show();
		const end = await stream.run(fill, allowed, proposal, follow);
		isComplete = end.type === 'written' && stream.stopped === undefined;
		if (isComplete) {
			proposal.complete();
		}
		const { title } = fill.prepared.subject.section;
		return isComplete || stream.stopped === undefined
			? end
			: { type: 'failed', reason: describeStop(stream.stopped, title, false) };
	} finally {
		if (!isComplete) {
			await proposal.discard();
		}
	}
}
