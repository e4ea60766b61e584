/** Words that standard SQL, PostgreSQL, MySQL or SQL Server keep for themselves and that entities and fields are called. */
const reserved: ReadonlySet<string> = new Set(
	`all and any array as asc authorization begin between by case cast check collate column commit condition constraint
	count create cross current cursor database date day default delete desc describe distinct drop else end escape except
	exec execute exists explain external false fetch file first for foreign from full function grant group grouping having
	hour identity if in index inner insert interval into is join key keys language last leading left level like limit
	local lock match merge method minute module month natural new next not null of off offset old on only open option or
	order outer output over partition password percent plan position precision primary privileges procedure public range
	read references release rename replace result return returns revoke right role rollback row rows rule schema second
	select sequence session set show size some sql start state statement status system table temporary then time timestamp
	to top trailing transaction trigger true type union unique unknown update usage use user using value values variable
	view when where window with without work year zone`.split(/\s+/),
);

/** A name as SQL has it: in quotes where it is a reserved word, or has other characters than letters, digits and `_`. */
export function quoteName(name: string): string {
	return /^[A-Za-z_]\w*$/.test(name) && !reserved.has(name.toLowerCase()) ? name : `"${name.replaceAll('"', '""')}"`;
}
