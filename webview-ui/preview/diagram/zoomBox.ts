import { fitted, keepInside, type Point, pan, type Size, type Zoom, zoomAt } from './zoom.ts';

/** Factor of one press of a key or button. */
const step = 1.25;

/** Pixels that an arrow key moves the picture by. */
const keyStep = 40;

/** A picture that fills its page is enlarged up to this. */
const mostEnlarged = 3;

/** A pointer that moved less, in pixels, has clicked. */
const clickSlack = 4;

const arrows: Readonly<Record<string, Point>> = {
	ArrowLeft: { x: keyStep, y: 0 },
	ArrowRight: { x: -keyStep, y: 0 },
	ArrowUp: { x: 0, y: keyStep },
	ArrowDown: { x: 0, y: -keyStep },
};

/**
 * A box whose content is zoomed and moved by wheel, touchpad, drag and keys. While nobody has zoomed, the content is
 * fitted into it, whatever its size.
 */
export class ZoomBox {
	private readonly box: HTMLElement;
	private readonly content: HTMLElement;
	private readonly changed: (zoom: Zoom | undefined) => void;
	private size: Size | undefined;
	private zoom: Zoom | undefined;
	private hasDragged = false;
	private isAlone = false;

	/** @param changed is told what a person made of it; undefined for fitted */
	constructor(box: HTMLElement, content: HTMLElement, changed: (zoom: Zoom | undefined) => void) {
		this.box = box;
		this.content = content;
		this.changed = changed;
		box.addEventListener('wheel', (event) => this.onWheel(event), { passive: false });
		box.addEventListener('pointerdown', (event) => this.onPointerDown(event));
		box.addEventListener('click', (event) => this.onClick(event), { capture: true });
	}

	/**
	 * Shows content of another size, or with a zoom that was remembered.
	 * @param isAlone on its page: there is nothing to scroll, and small content is enlarged
	 */
	set(size: Size, zoom: Zoom | undefined, isAlone: boolean): void {
		this.isAlone = isAlone;
		this.size = size;
		this.zoom = zoom;
		this.place();
	}

	/** Makes the content larger or smaller around the middle. */
	zoomBy(steps: number): void {
		const { width, height } = this.frame();
		this.zoomAt(step ** steps, { x: width / 2, y: height / 2 });
	}

	fit(): void {
		this.zoom = undefined;
		this.place();
		this.changed(undefined);
	}

	/** Does what a key is for; whether it is for anything here. */
	key(key: string): boolean {
		const arrow = arrows[key];
		if (arrow) {
			this.panBy(arrow);
		} else if (key === '+' || key === '=') {
			this.zoomBy(1);
		} else if (key === '-' || key === '−') {
			this.zoomBy(-1);
		} else if (key === '0') {
			this.fit();
		} else {
			return false;
		}
		return true;
	}

	/** The box has another size. */
	place(): void {
		const frame = this.frame();
		if (!this.size || frame.width === 0 || frame.height === 0) {
			return;
		}
		const { scale, x, y } = this.zoom ? keepInside(this.zoom, this.size, frame) : this.fitted(this.size);
		this.content.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
	}

	private zoomAt(factor: number, point: Point): void {
		this.change((zoom) => zoomAt(zoom, factor, point));
	}

	private panBy(by: Point): void {
		this.change((zoom) => pan(zoom, by));
	}

	private change(make: (zoom: Zoom) => Zoom): void {
		if (this.size) {
			const frame = this.frame();
			this.zoom = keepInside(make(this.zoom ?? this.fitted(this.size)), this.size, frame);
			this.place();
			this.changed(this.zoom);
		}
	}

	private fitted(size: Size): Zoom {
		return fitted(size, this.frame(), this.isAlone ? mostEnlarged : 1);
	}

	private frame(): Size {
		return { width: this.box.clientWidth, height: this.box.clientHeight };
	}

	/** A touchpad's pinch comes as a wheel with Ctrl. */
	private onWheel(event: WheelEvent): void {
		const isZoom = event.ctrlKey || event.metaKey;
		if (!isZoom && !this.isAlone) {
			return;
		}
		event.preventDefault();
		// Some mice tell lines or pages
		const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 30;
		if (isZoom) {
			const { left, top } = this.box.getBoundingClientRect();
			const turned = Math.min(Math.max(event.deltaY * unit, -120), 120);
			this.zoomAt(step ** (-turned / 60), { x: event.clientX - left, y: event.clientY - top });
		} else {
			this.panBy({ x: -event.deltaX * unit, y: -event.deltaY * unit });
		}
	}

	/** A drag that ends on a node, or on a link, is no click on it. */
	private onClick(event: MouseEvent): void {
		if (this.hasDragged) {
			event.preventDefault();
			event.stopPropagation();
		}
	}

	private onPointerDown(down: PointerEvent): void {
		this.hasDragged = false;
		if (down.button !== 0 || !this.size) {
			return;
		}
		let { clientX: x, clientY: y } = down;
		const end = new AbortController();
		const move = (event: PointerEvent) => {
			if (event.pointerId !== down.pointerId) {
				return;
			}
			const far = Math.hypot(event.clientX - x, event.clientY - y) >= clickSlack;
			if (this.hasDragged || far) {
				this.hasDragged = true;
				// Not before it is a drag: a click would no longer be one on what lies below
				this.box.setPointerCapture(event.pointerId);
				this.box.classList.add('dragging');
				this.panBy({ x: event.clientX - x, y: event.clientY - y });
				({ clientX: x, clientY: y } = event);
			}
		};
		const up = () => {
			end.abort();
			this.box.classList.remove('dragging');
		};
		const { signal } = end;
		window.addEventListener('pointermove', move, { signal });
		window.addEventListener('pointerup', up, { signal });
		window.addEventListener('pointercancel', up, { signal });
	}
}
