import { slug } from 'github-slugger';

const rulesPage = 'https://github.com/archspec/archspec/blob/main/docs/rules.md';

/** Address of the page section that describes a rule. */
export function ruleDocUrl(id: string): string {
	return `${rulesPage}#${slug(id)}`;
}
