/** The word for a date as names of fields and columns have it. “Data” is left out: in English it is something else. */
export const dateWords: readonly string[] = [
	'date',
	'datum',
	'fecha',
	'дата',
	'tanggal',
	'日期',
	'日付',
	'날짜',
	'일자',
];
