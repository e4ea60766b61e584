// The globals that every host of the engine has: Node, a browser, a worker. No project gets more than it can use
// everywhere, which is why neither Node's types nor the DOM's are loaded for the engine.

interface TextEncoder {
	encode(text?: string): Uint8Array;
}
declare const TextEncoder: { new (): TextEncoder };

interface TextDecoder {
	decode(bytes?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string;
}
declare const TextDecoder: { new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder };

interface Timer {
	readonly brand: 'timer';
}
declare function setTimeout(callback: () => void, milliseconds?: number): Timer;
declare function clearTimeout(timer: Timer | undefined): void;
declare function setInterval(callback: () => void, milliseconds: number): Timer;
declare function clearInterval(timer: Timer | undefined): void;

declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };
declare const performance: { now(): number };
declare const console: {
	log(...values: unknown[]): void;
	warn(...values: unknown[]): void;
	error(...values: unknown[]): void;
};
