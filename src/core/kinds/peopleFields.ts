/** What keys and fields of deciders are called: MADR has both forms, log4brains the first. */
const deciders =
	/^(?:deciders?|decision[- _]?makers?|decided[- _]?by|entscheider(?:in|innen)?|décideu(?:r|se)s?|decisor(?:es|[ie])?|decidid[oa] por|entschieden von|décidée? par|besluit(?:nemers?|vormers?)|beslissers?|decydenci|решение принял[аи]?|决策[者人]|決定者|決裁者|(?:의사)? ?결정자)$/i;

/** What fields, keys and columns are called that say who wrote a document. */
const authors =
	/^(?:authors?|written[-_ ]by|created[-_ ]by|proposed[-_ ]by|submitted[-_ ]by|proposers?|submitters?|autor(?:en|in|es|a)?|verfasser|auteurs?|autore|автор|作者|著者|작성자)$/i;

/** Whether a key or field is called as one that says who decided: "Decider(s)", "Entschieden von". */
export function isOfDeciders(name: string): boolean {
	return deciders.test(withoutPlural(name));
}

/** Whether a key, field or column is called as one that says who wrote a document: "Author(s)", "Verfasser". */
export function isOfAuthors(name: string): boolean {
	return authors.test(withoutPlural(name));
}

function withoutPlural(name: string): string {
	return name.replace(/\((?:s|es|in|innen)\)$/i, '').trim();
}
