/** A diagram of each type that Mermaid has, by its own name of the type. */
export const samples: Readonly<Record<string, string>> = {
	agentflow: `agentflow-beta
	flow review [Review]
		reader[Read the change]
		writer[Write a remark]
		reader --> writer
	end
`,
	architecture: `architecture-beta
	group shop(cloud)[Shop]
	service till(server)[Till] in shop
	service stock(database)[Stock] in shop
	service door(internet)[Door]
	till:L -- R:stock
	door:T --> B:till
`,
	block: `block-beta
	columns 3
	first["First"] second["Second"] third
	space
	block:inner:2
		deep
		deeper
	end
	first --> second
	second -- "sends" --> third
`,
	c4: `C4Context
	title Orders
	Person(buyer, "Buyer", "Who orders")
	System_Boundary(shop, "Shop") {
		System(till, "Till", "Takes orders")
		SystemDb(stock, "Stock", "What is there")
	}
	Rel(buyer, till, "Orders", "HTTPS")
	Rel(till, stock, "Reserves")
`,
	classDiagram: `classDiagram
	class Order {
		+String number
		-Money total
		+place(Date day) bool
	}
	class Line
	Order "1" *-- "many" Line : has
	Line --> Article
	<<interface>> Article
	note for Line "One article"
`,
	cynefin: `cynefin-beta
	title Where we are
	complex
		"New market"
	complicated
		"Old engine"
	clear
		"Invoices"
	complex --> complicated : "learned"
`,
	er: `erDiagram
	BUYER ||--o{ ORDER : places
	ORDER ||--|{ LINE : has
	BUYER {
		string name PK
		int age "in years"
	}
	LINE {
		int amount
	}
`,
	eventmodeling: `eventmodeling
	tf 01 ui OrderPage
	tf 02 cmd PlaceOrder
	tf 03 evt OrderPlaced
	tf 04 rmo OpenOrders
`,
	'flowchart-elk': `flowchart-elk LR
	start[Start] --> middle{Enough?}
	middle -- yes --> done((Done))
	middle -- no --> start
`,
	'flowchart-v2': `flowchart TD
	start[Start] --> middle{Enough?}
	middle -->|yes| done((Done))
	middle -- no --> start
	subgraph inner [Inner part]
		one([One]) -.-> two[/Two/]
		two ==> three>Three]
	end
	done & start --> inner
	classDef loud fill:#f96,stroke:#333
	class done loud
	click start "https://example.com" "Open it"
`,
	gantt: `gantt
	title The plan
	dateFormat YYYY-MM-DD
	excludes weekends
	section Build
	Draft :done, draft, 2026-01-05, 10d
	Code :active, code, after draft, 20d
	section Sell
	Launch :milestone, launch, after code, 0d
	Rest :2026-03-01, 2026-03-12
`,
	gitGraph: `gitGraph
	commit id: "first"
	branch work
	checkout work
	commit id: "second" tag: "v1"
	commit type: HIGHLIGHT
	checkout main
	merge work
	commit
`,
	info: `info showInfo
`,
	ishikawa: `ishikawa-beta
	Late delivery
		People
			Too few
		Machines
			Old
			Slow
`,
	journey: `journey
	title A day
	section Morning
		Rise: 3: Ann
		Ride: 2: Ann, Bob
	section Evening
		Read: 5: Bob
`,
	kanban: `kanban
	open[Open]
		first[Write it]
		second[Read it]@{ assigned: 'ann', priority: 'High' }
	done[Done]
		third[Think]
`,
	mindmap: `mindmap
	root((Shop))
		Orders
			Open
			Done
		Stock[In stock]
			Bought)Fresh(
`,
	packet: `packet-beta
	title A packet
	0-15: "Source"
	16-31: "Target"
	32-63: "Number"
	64: "Flag"
`,
	pie: `pie showData title Fruit
	"Apples" : 40
	"Pears" : 25.5
	"Plums" : 12
`,
	quadrantChart: `quadrantChart
	title Ideas
	x-axis Cheap --> Dear
	y-axis Weak --> Strong
	quadrant-1 Do it
	quadrant-2 Think
	First idea: [0.2, 0.8]
	Second idea: [0.7, 0.3]
`,
	radar: `radar-beta
	title Skills
	axis read["Reading"], write["Writing"], count["Counting"]
	curve ann["Ann"]{4, 3, 5}
	curve bob["Bob"]{2, 5, 1}
	max 5
	min 0
`,
	railroad: `railroad-beta
	title "Numbers"
	number = sequence(optional(terminal("-")), nonterminal("digits")) ;
	digits = oneOrMore(terminal("0")) ;
`,
	railroadAbnf: `railroad-abnf-beta
	number = [ "-" ] digits ;
	digits = 1*digit ;
	digit = "0" / "1" ;
`,
	railroadEbnf: `railroad-ebnf-beta
	number = [ "-" ], digits ;
	digits = digit, { digit } ;
	digit = "0" | "1" ;
`,
	railroadPeg: `railroad-peg-beta
	number <- "-"? digits ;
	digits <- digit+ ;
	digit <- "0" / "1" ;
`,
	requirement: `requirementDiagram
	requirement speed {
		id: 1
		text: it is fast
		risk: high
		verifymethod: test
	}
	element engine {
		type: part
	}
	engine - satisfies -> speed
`,
	sankey: `sankey-beta

Coal,Power,120
Wind,Power,80
Power,Homes,150
Power,Losses,50
`,
	sequence: `sequenceDiagram
	autonumber
	participant buyer as Buyer
	actor till
	buyer->>+till: order
	alt in stock
		till-->>buyer: yes
	else sold out
		till--xbuyer: no
	end
	loop each day
		buyer->till: still there?
	end
	Note over buyer,till: they know each other
	till-)-buyer: bill
`,
	stateDiagram: `stateDiagram-v2
	[*] --> Open
	Open --> Paid : pay
	state Paid {
		[*] --> Packed
		Packed --> Sent
	}
	state "Sent back" as Back
	Paid --> Back
	note right of Back : rare
	Back --> [*]
`,
	swimlane: `swimlane-beta LR
	subgraph buyer [Buyer]
		order[Order] --> pay[Pay]
	end
	subgraph shop [Shop]
		pack[Pack] --> send[Send]
	end
	pay --> pack
`,
	timeline: `timeline
	title Years
	section Early
		2001 : Begun
		2003 : Grown : Moved
	section Late
		2020 : Sold
`,
	treeView: `treeView-beta
	"shop"
		"orders"
			"open.md"
		"stock.md"
`,
	treemap: `treemap-beta
	"Shop"
		"Orders": 30
		"Stock"
			"Apples": 10
			"Pears": 20
`,
	usecase: `usecase-beta
	direction LR
	actor buyer
	actor clerk
	systemBoundary Shop
		order
		pay
	end
	buyer --> order
	clerk --> pay
`,
	venn: `venn-beta
	title Crafts
	set A["Reading"]
	set B["Writing"]
	union A,B["Both"]
`,
	wardley: `wardley-beta
	title Tea
	anchor Guest [0.95, 0.6]
	component Tea [0.8, 0.7]
	component Water [0.4, 0.9]
	Guest -> Tea
	Tea -> Water
	evolve Water 0.95
`,
	xychart: `xychart-beta
	title "Sales"
	x-axis [jan, feb, mar]
	y-axis "Money" 0 --> 100
	bar [20, 40, 90]
	line [10, 50, 80]
`,
};
