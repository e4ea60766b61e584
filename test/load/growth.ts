/**
 * How fast values grow, by the line that fits them best. The first third is left out: caches fill.
 * @param values taken at equal distances
 * @param minutes from the first to the last
 * @returns growth in an hour
 */
export function growthPerHour(values: readonly number[], minutes: number): number {
	const kept = values.slice(Math.floor(values.length / 3));
	const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
	const places = kept.map((_, i) => i);
	const [middle, height] = [mean(places), mean(kept)];
	const spread = places.reduce((sum, place) => sum + (place - middle) ** 2, 0);
	const common = kept.reduce((sum, value, i) => sum + (value - height) * (i - middle), 0);
	const perStep = spread === 0 ? 0 : common / spread;
	return (perStep * (values.length - 1) * 60) / minutes;
}
