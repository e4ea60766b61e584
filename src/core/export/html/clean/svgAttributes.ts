import { cleanCss } from './cleanCss.ts';

/** Attributes of SVG that say how and where something is drawn, as SVG writes them. */
const drawn = new Set(
	(
		'class clip-path clip-rule clipPathUnits color cx cy d dominant-baseline alignment-baseline baseline-shift direction ' +
		'display dx dy fill fill-opacity fill-rule filter filterUnits flood-color flood-opacity font-family font-size ' +
		'font-style font-weight fx fy gradientTransform gradientUnits height id in in2 k1 k2 k3 k4 letter-spacing ' +
		'lengthAdjust marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask maskUnits mode offset ' +
		'opacity operator orient overflow paint-order patternTransform patternUnits points preserveAspectRatio r refX refY ' +
		'result rotate rx ry spreadMethod startOffset stdDeviation stop-color stop-opacity stroke stroke-dasharray ' +
		'stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style text-anchor ' +
		'text-decoration textLength transform transform-origin type values vector-effect viewBox visibility width word-spacing writing-mode x ' +
		'x1 x2 xml:space y y1 y2'
	).split(' '),
);

const link = /^(?:https?:\/\/|mailto:)/i;
const picture = /^data:image\/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]*$/;

/** The value that an attribute of an element of SVG keeps; undefined for one that goes. */
export function svgAttribute(element: string, name: string, value: string): string | undefined {
	if (name === 'href' || name === 'xlink:href') {
		const isAllowed =
			value.startsWith('#') || (element === 'a' && link.test(value)) || (element === 'image' && picture.test(value));
		return isAllowed ? value : undefined;
	}
	if (!drawn.has(name)) {
		return undefined;
	}
	if (name === 'style') {
		return cleanCss(value);
	}
	return /url\s*\(/i.test(value) ? localTarget(value) : value;
}

/** `url(#id)`; undefined for any other address. */
function localTarget(value: string): string | undefined {
	const [, id] = /^\s*url\(\s*["']?#([^"')\s]+)["']?\s*\)\s*$/.exec(value) ?? [];
	return id === undefined ? undefined : `url(#${id})`;
}
