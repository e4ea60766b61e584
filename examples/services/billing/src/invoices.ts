/** Cents for each started day, by compartment size. */
export const rates = { small: 15, medium: 25, large: 45 } as const;

/** What a carrier pays for a parcel, in cents. */
export function price(size: keyof typeof rates, days: number): number {
	return rates[size] * Math.ceil(days);
}
