/** What follows a word for a status and names another record, or says more. */
const more =
	/(?:\s+(?:by|durch|von|par|por|pel[oa]|da(?:l(?:l[ao’'])?)?|door|przez|av|af)(?!\p{L})|\s*[(（:：,，[→]).*$/isu;

/** The same in languages that name the record before their verb. */
const before: readonly (readonly [RegExp, string])[] = [
	[/^(已?被).{0,200}?(?=取代|替代|代替|替换|替換)/su, '$1'],
	[/^.{0,200}?(?:によ(?:り|って)|で|に)\s*(?=置き?換|差し替|代替)/su, ''],
	[/^.{0,200}?(?:으로|로|에 ?의해)\s*(?=대체|교체)/su, ''],
];

/** A status without what it says of other records: "Superseded" of "Superseded by [ADR-9](…)". */
export function wordOnly(status: string): string {
	const verb = before.reduce((text, [named, kept]) => text.replace(named, kept), status);
	return verb.replace(more, '').replace(/[*_`]+/g, '') || status;
}
