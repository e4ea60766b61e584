import { type Frame, openDoor } from '../../../packages/door-protocol/src/frames.ts';
import type { Size } from './reservations.ts';

export interface Door {
	readonly id: string;
	readonly size: Size;
}

/** Seconds for which a door stays unlatched. */
export const openSeconds = 10;

const held = new Set<string>();

/** Marks a compartment as held; `false` when somebody else holds it. */
export function hold(compartment: string): boolean {
	if (held.has(compartment)) {
		return false;
	}
	held.add(compartment);
	return true;
}

/** Gives a compartment back; `false` when nobody held it, so that a second release does no harm. */
export async function release(compartment: string): Promise<boolean> {
	return held.delete(compartment);
}

/** The frame that unlatches a compartment's door. */
export function frameFor(door: Door): Frame {
	return openDoor(door.id, openSeconds);
}
