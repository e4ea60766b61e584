import { headingKey } from '../../kinds/headingKey.ts';

const key =
	/^(?:reviews?|reviewers?|approvals?|approvers?|sign-?offs?|freigaben?|genehmigung(?:en)?|aprobaci(?:ón|ones)|aprovaç(?:ão|ões)|согласование|утверждение|レビュー|承認|レビューと承認|审批|评审|评审与批准|審核|검토|승인)$/u;
const beside =
	/^(?:and|of|the|document|spec|stakeholders?|status|record|records|matrix|history|table|required|final|formal|design|sign|off|\/|-)$/u;

/** Whether a section of this heading holds what reviewers say: "Review & Approval", "Sign-off", but not "Code Review". */
export function isReviewHeading(text: string): boolean {
	const words = headingKey(text)
		.replace(/sign[ -]offs?/, 'signoff')
		.split(/[\s/]+/);
	return (
		words.length <= 5 &&
		words.some((word) => key.test(word)) &&
		words.every((word) => key.test(word) || beside.test(word))
	);
}
