import { slug } from 'github-slugger';

const rulesPage = 'https://github.com/archspec/archspec/blob/main/docs/rules.md';

/** Anchor of a rule's heading on the rules page. */
export function ruleAnchor(id: string): string {
	return slug(id);
}

/** Address of the page section that describes a rule. */
export function ruleDocUrl(id: string): string {
	return `${rulesPage}#${ruleAnchor(id)}`;
}
