import assert from 'node:assert/strict';
import { toldOf } from '../rules/trace/feature.ts';
import { defined } from './readTrace.ts';

describe('criteria of Kiro in other languages than English', () => {
	const ids = (kind: string, text: string): string[] => defined(kind, text).map((one) => one.replace(/:.*$/, ''));

	it('are told by the words of EARS, right below their requirement', () => {
		for (const [heading, first, second] of [
			['Anforderung 1: Verkaufen', 'WENN ein Leser zahlt, SOLL der Laden liefern', 'Der Laden muss offen sein'],
			['Exigence 1 : Vendre', 'QUAND un lecteur paie ALORS la boutique livre', 'La boutique DOIT ouvrir'],
			['Requisito 1: Vender', 'SI falla el pago ENTONCES la tienda avisa', 'La tienda DEBERÁ abrir'],
			['Requisito 1: Vender', 'Quando o leitor paga, a loja entrega', 'A loja DEVE abrir'],
			['Requisito 1: Vendere', 'SE il lettore paga, il negozio consegna', 'Il negozio DEVE aprire'],
			['Требование 1: Продажа', 'КОГДА читатель платит, магазин выдаёт книгу', 'Магазин ДОЛЖЕН открыться'],
			['Gereksinim 1: Satış', 'Okur ödeme yaptığında dükkân kitabı vermelidir', 'EĞER stok yoksa kitap verilmez'],
			['Vereiste 1: Verkopen', 'WANNEER een lezer betaalt, levert de winkel', 'De winkel MOET open zijn'],
			['Persyaratan 1: Menjual', 'KETIKA pembaca membayar, toko mengirim', 'Toko HARUS buka'],
			['Krav 1: Sälja', 'NÄR en läsare betalar levererar butiken', 'Butiken SKA vara öppen'],
			['Wymaganie 1: Sprzedaż', 'GDY czytelnik płaci, sklep wydaje książkę', 'Sklep MUSI być otwarty'],
		] as const) {
			const text = `### ${heading}\n\n1. ${first}\n2. ${second}\n`;
			assert.deepEqual(ids('kiro-requirements', text), ['1', '1.1', '1.2'], heading);
		}
	});

	it('are none where a numbered note says neither when nor what shall be', () => {
		for (const note of [
			'Se muestra el precio',
			'Datos del lector, si los hay',
			'Un lecteur et quand il paie',
			'Verkauf in der Musshalle',
			'Si mostra il prezzo',
		]) {
			assert.deepEqual(ids('kiro-requirements', `### Requisito 1\n\n1. ${note}\n2. Pago\n`), ['1'], note);
		}
	});

	const bugfix = (titles: readonly string[], item: (chapter: number) => string): string =>
		`# Bugfix\n\n## Bug\n\n${titles.map((title, i) => `### ${title}\n\n${item(i + 1)} CUANDO paga ENTONCES vende\n`).join('\n')}`;

	it('of a bugfix are those of its chapters, in each language', () => {
		for (const titles of [
			['Aktuelles Verhalten (Defekt)', 'Erwartetes Verhalten (Korrekt)', 'Unverändertes Verhalten'],
			['Comportement actuel', 'Comportement attendu (correct)', 'Comportement inchangé'],
			['Comportamiento Actual (Defecto)', 'Comportamiento Esperado', 'Comportamiento Sin Cambios (Regresión)'],
			['Comportamento Atual (Defeito)', 'Comportamento Esperado', 'Comportamento Inalterado'],
			['Comportamento attuale', 'Comportamento atteso', 'Comportamento invariato'],
			['Текущее поведение', 'Ожидаемое поведение', 'Неизменное поведение'],
			['Obecne zachowanie', 'Oczekiwane zachowanie', 'Niezmienione zachowanie'],
			['現在の動作', '期待される動作', '変更しない動作'],
			['Mevcut Davranış (Hata)', 'Beklenen Davranış (Doğru)', 'Değişmeyen Davranış'],
			['Huidig gedrag', 'Verwacht gedrag', 'Ongewijzigd gedrag'],
		]) {
			const text = bugfix(titles, () => '1.').replaceAll('CUANDO paga ENTONCES vende', 'abc');
			assert.deepEqual(ids('kiro-bugfix', text), ['1.1', '2.1', '3.1'], titles[0]);
		}
	});

	it('stand under headings of their language, and so do the sections around them', async () => {
		for (const [introduction, requirements, one, criteria, label] of [
			['Giriş', 'Gereksinimler', 'Gereksinim', 'Kabul Kriterleri', 'Gereksinimler'],
			['Inleiding', 'Vereisten', 'Vereiste', 'Acceptatiecriteria', 'Vereisten'],
			['Pendahuluan', 'Persyaratan', 'Persyaratan', 'Kriteria Penerimaan', 'Persyaratan'],
			['Inledning', 'Krav', 'Krav', 'Acceptanskriterier', 'Krav'],
			['Giới thiệu', 'Yêu cầu', 'Yêu cầu', 'Tiêu chí chấp nhận', 'Yêu cầu'],
			['Вступ', 'Вимоги', 'Вимога', 'Критерії приймання', 'Вимоги'],
		] as const) {
			const files = {
				'.kiro/specs/shop/requirements.md': `# ${requirements}\n\n## ${introduction}\n\nA.\n\n## ${requirements}\n\n### ${one} 1\n\n#### ${criteria}\n\n1. WHEN a THE shop SHALL b\n`,
				'.kiro/specs/shop/tasks.md': `# Plan\n\n- [ ] 1. A\n  - _${label}: 1.1, 1.2_\n`,
			};
			assert.deepEqual(await toldOf('trace/dangling-reference', files), [
				'error 1.2: 1.2 is not defined in this feature; the nearest is 1.1.',
			]);
			assert.deepEqual(await toldOf('structure/missing-section', files), [], one);
		}
	});

	it('of a bugfix stand in chapters that none is missing of, in Danish too', async () => {
		const chapters = ['Nuværende adfærd', 'Forventet adfærd', 'Uændret adfærd'];
		const text = `# Fejl\n\n## Introduktion\n\nA.\n\n## Fejlanalyse\n\n${chapters.map((title, i) => `### ${title}\n\n${i + 1}.1 WHEN a THEN b\n`).join('\n')}`;
		assert.deepEqual(await toldOf('structure/missing-section', { '.kiro/specs/shop/bugfix.md': text }), []);
	});

	it('of a bugfix are those that are written out, whatever the chapter is called', () => {
		const titles = ['Lo que falla', 'Lo que hará', 'Lo que queda'];
		const written = bugfix(titles, (chapter) => `${chapter}.1`).replaceAll('CUANDO paga ENTONCES vende', 'abc');
		assert.deepEqual(ids('kiro-bugfix', written), ['1.1', '2.1', '3.1']);
		assert.deepEqual(ids('kiro-requirements', written), []);
		for (const other of ['4.2 abc', '1.1 abc\n\n2.1 abc', '1. abc', 'AC-1: abc']) {
			assert.deepEqual(ids('kiro-bugfix', `## Lo demás\n\n${other}\n`), [], other);
		}
		const analysis = '## Current Behavior (Defect)\n\n1.1 WHEN a THEN the shop sells\n';
		assert.deepEqual(ids('kiro-bugfix', `## Steps\n\n1.1 Open it\n\n1.2 Click\n\n${analysis}`), ['1.1']);
	});

	it('are none under a heading of a bugfix where requirements are called so', () => {
		const text = '## Current Behavior\n\n1. THE shop is shut\n\n### Requirement 1\n\n1. THE shop SHALL open\n';
		assert.deepEqual(ids('kiro-requirements', text), ['1', '1.1']);
	});

	it('are there for the tasks that name them', async () => {
		const files = {
			'.kiro/specs/shop/bugfix.md': bugfix(
				['Comportamento Atual (Defeito)', 'Comportamento Esperado (Correto)'],
				(chapter) => `${chapter}.1`,
			),
			'.kiro/specs/shop/tasks.md': '# Plano\n\n- [ ] 1. Corrigir\n  - _Requirements: 1.1, 2.1, 2.9_\n',
		};
		assert.deepEqual(await toldOf('trace/dangling-reference', files), [
			'error 2.9: 2.9 is not defined in this feature; the nearest is 2.1.',
		]);
	});
});
