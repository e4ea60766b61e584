import { type Door, release } from './doors.ts';

/** Compartment sizes, smallest first; the number is the clear height in centimetres. */
export const sizes = { small: 10, medium: 21, large: 42 } as const;

export type Size = keyof typeof sizes;

export interface Reservation {
	readonly id: string;
	readonly compartment: string;
	readonly parcel: string;
	/** Milliseconds since 1970. */
	readonly expiresAt: number;
}

const holdMinutes = 15;

/** Holds the smallest free compartment that fits a parcel, or says that there is none. */
export function reserve(free: readonly Door[], parcel: string, height: number, now: number): Reservation | undefined {
	const door = [...free].sort((a, b) => sizes[a.size] - sizes[b.size]).find(({ size }) => sizes[size] >= height);
	return door && { id: `${parcel}-${door.id}`, compartment: door.id, parcel, expiresAt: now + holdMinutes * 60_000 };
}

/** Frees a compartment whose hold has run out. */
export async function expire(reservation: Reservation, now: number): Promise<boolean> {
	return now >= reservation.expiresAt && (await release(reservation.compartment));
}
