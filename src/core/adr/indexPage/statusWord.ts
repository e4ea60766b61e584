/** A status without what it says of other records: "Superseded" of "Superseded by [ADR-9](…)". */
export function wordOnly(status: string): string {
	return status.replace(/(?:\s+by\b|\s*[(:,[→]).*$/isu, '').replace(/[*_`]+/g, '') || status;
}
