export interface Waiting {
	readonly parcel: string;
	readonly email: string;
	/** Hours since the parcel was dropped off. */
	readonly hours: number;
}

/** Hours after which a recipient is reminded; after the last the parcel goes back. */
export const reminderHours = [24, 48] as const;

/** Parcels whose recipients are due for a reminder in this hour. */
export function due(waiting: readonly Waiting[]): readonly Waiting[] {
	return waiting.filter(({ hours }) => reminderHours.some((hour) => hour === hours));
}
