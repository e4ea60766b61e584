import { parseDocument } from '../../document/parse.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { Kind } from '../../kinds/kind.ts';
import { documentStatus } from '../../kinds/status.ts';
import type { FileVersion } from '../../workspace/versions.ts';
import { stepOf } from '../status/statusStep.ts';
import { fingerprint } from './fingerprint.ts';
import { reviewOf } from './review.ts';

/**
 * The version of a document that was approved last: the newest one with the content that its latest approval recorded.
 * Where nothing was recorded, or that content was never committed, the one in which it became approved: its status says
 * so, or all of its reviewers do.
 * @param versions oldest first
 * @param reviewer whose approval is meant; anyone's where not given
 */
export function approvedVersion(
	document: SpecDocument,
	kind: Kind,
	versions: readonly FileVersion[],
	reviewer?: string,
): FileVersion | undefined {
	const recorded = new Set(
		(reviewOf(document)?.approvals ?? [])
			.filter((one) => one.state === 'approved' && (reviewer === undefined || one.reviewer === reviewer))
			.flatMap(({ content }) => content ?? []),
	);
	const read = (version: FileVersion): SpecDocument => parseDocument(version.path ?? document.path, version.text);
	if (recorded.size > 0) {
		const found = versions.findLast((version) => recorded.has(fingerprint(read(version), kind)));
		if (found) {
			return found;
		}
	}
	const last = versions.findLastIndex((version) => isApproved(read(version), kind));
	let first = last;
	while (first > 0 && isApproved(read(versions[first - 1] as FileVersion), kind)) {
		first--;
	}
	return versions[first];
}

function isApproved(document: SpecDocument, kind: Kind): boolean {
	const status = documentStatus(document, kind);
	if (status) {
		return status.done || stepOf(status.text) === 'approved';
	}
	const approvals = reviewOf(document)?.approvals ?? [];
	return approvals.length > 0 && approvals.every(({ state }) => state === 'approved');
}
