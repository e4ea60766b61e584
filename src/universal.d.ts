// The globals that every host of the engine has: Node, a browser, a worker. No project gets more than it can use
// everywhere, which is why neither Node's types nor the DOM's are loaded for the engine.

interface AbortSignal {
	readonly aborted: boolean;
	readonly reason: unknown;
	throwIfAborted(): void;
	addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
	removeEventListener(type: 'abort', listener: () => void): void;
}
declare const AbortSignal: {
	abort(reason?: unknown): AbortSignal;
	any(signals: Iterable<AbortSignal>): AbortSignal;
	timeout(milliseconds: number): AbortSignal;
};

interface AbortController {
	readonly signal: AbortSignal;
	abort(reason?: unknown): void;
}
declare const AbortController: { new (): AbortController };

interface TextEncoder {
	encode(text?: string): Uint8Array;
}
declare const TextEncoder: { new (): TextEncoder };

interface TextDecoder {
	decode(bytes?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string;
}
declare const TextDecoder: { new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder };

interface URL {
	readonly href: string;
	readonly protocol: string;
	readonly host: string;
	readonly hostname: string;
	readonly pathname: string;
	readonly search: string;
	readonly hash: string;
	toString(): string;
}
declare const URL: {
	new (url: string, base?: string | URL): URL;
	canParse(url: string, base?: string | URL): boolean;
};

interface Timer {
	readonly brand: 'timer';
}
declare function setTimeout(callback: () => void, milliseconds?: number): Timer;
declare function clearTimeout(timer: Timer | undefined): void;
declare function setInterval(callback: () => void, milliseconds?: number): Timer;
declare function clearInterval(timer: Timer | undefined): void;
declare function queueMicrotask(callback: () => void): void;

declare const performance: { now(): number };
declare const console: {
	log(...values: unknown[]): void;
	warn(...values: unknown[]): void;
	error(...values: unknown[]): void;
};
