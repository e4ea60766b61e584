/** One message to a controller; `sequence` grows by one, so that a repeated frame is known. */
export interface Frame {
	readonly kind: 'open' | 'ping';
	readonly compartment: string;
	readonly seconds: number;
	readonly sequence: number;
}

let sequence = 0;

/** A frame that unlatches a door for some seconds. */
export function openDoor(compartment: string, seconds: number): Frame {
	sequence++;
	return { kind: 'open', compartment, seconds, sequence };
}
