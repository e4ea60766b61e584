/** Diagrams with every form of their types; Mermaid takes each of them. */
export const diagrams: Readonly<Record<string, string>> = {
	'brackets of a flowchart': `flowchart LR
  n1[rect] --> n2(round) --> n3([stadium]) --> n4[[routine]] --> n5[(store)]
  n6((circle)) --> n7(((double))) --> n8>odd] --> n9{choice} --> n10{{six}}
  n11[/lean/] --> n12[\\back\\] --> n13[/trap\\] --> n14[\\inv/] --> n15(-ellipse-)
  n16["[quoted] (all)"] --> n17["\`**md**\`"]
  n18@{ shape: rounded, label: "meta } data" } --> n19@{ icon: "x" }
  n20[|borders:lt|props] --> n21[two
  lines]
`,
	'lines of a flowchart': `graph TD
  a-->b; b---c; c--oD; D--xe
  e ==> f ==o g; g -.-> h -.- i; i ~~~ j; j <--> k; k o--o l; l x==x m
  m -- some text --> n; n == more ==> o1; o1 -. dots .-> p
  p -->|piped| q; q---|"quoted | pipe"|r
  r ----> s -..-> t ===> u
  s1 -- "x --> y" --> s2
  s3
  --> s4 e1@--> s5
  s6 e2@--> s7 & s8
  e2@{ animate: true }
  a-b --> c.d --> x_y --> 1a --> v2 --> é --> with:colon
`,
	'lists and subgraphs of a flowchart': `---
title: "subgraph no[x]"
---
%%{init: {"theme": "dark"}}%%
flowchart TB
  %% not --> here
  subgraph one
    direction LR
    a & b --> c & d
  end
  subgraph two [Second part]
    e
  end
  subgraph "three words here"
    f:::big --> g:::big
  end
  subgraph four["Four"]
  end
  one --> two
  four --> a
  classDef big fill:#f9f,stroke:#333
  class a,b big
  style c fill:#fff;
  linkStyle 0 stroke:red
  click a "https://a.example" "tip; x --> y"
  click b href "https://b.example" _blank
  h["a #35; b; c"] --> i; j --> k
`,
	'a sequence': `sequenceDiagram
  autonumber
  title: A -> B
  participant A as Alice
  actor B as Bob; participant Long Name
  participant D@{ "type": "database" }
  participant E@{ "type" : "queue" } as Queue
  box Aqua Group of two
    participant F
    actor G
  end
  A->>B: Hello # a remark
  B-->>A: Hi; A->B: more
  A--)B: async
  B-xA: lost
  A->>+Long Name: call
  Long Name-->>-A: done
  A<<->>B: both
  A--xE: x
  loop Every day
    A->>A: think
  end
  alt good
    A->>F: one
  else bad
    A->>G: two
  end
  par first
    A-)D: x
  and second
    A->>D: y
  end
  rect rgb(0, 0, 0)
    Note right of A: A->>X: not a message
    note over A,B: both
  end
  activate B
  deactivate B
  create participant H
  A->>H: born
  destroy H
  A-xH: gone
  links A: {"Board": "https://a.example"}
  link B: Board @ https://b.example
  new-one->> last.one: dashes
  A()->>B: from the middle
  A->>() B: to the middle
  A ->> B : blanks
  opt maybe; A->>A: behind
  end
`,
	classes: `classDiagram
  direction LR
  class Animal {
    <<interface>>
    +int age
    +isMammal() bool
    +mate(other: Animal) Animal~T~
  }
  class Duck["A duck"]:::big
  class Goose:::big {
    +honk()
  }
  class Swan <<interface>> {
    +sing()
  }
  class Box~T~
  class \`With blank\`
  Animal <|-- Duck : is
  Animal "1" o-- "many" Box~Duck~ : holds
  Duck *-- Egg
  Egg --> Shell
  Shell -- Duck
  Duck ..> Egg : uses
  Egg ..|> Thing
  Thing .. Other
  Other <--> Two
  Fish : +swim() void
  bar ()-- Animal
  Animal --() foo
  \`With blank\` --> Fish
  namespace Shapes {
    class Circle
    class Square {
      +int side
    }
  }
  <<enumeration>> Fish
  note "free --> text"
  note for Duck "can fly"
  link Duck "https://a.example" "tip"
  click Fish href "https://b.example"
  style Animal fill:#f9f,stroke:#333
  classDef big fill:#f96
  cssClass "Animal,Fish" big
  A.B --> C-d
`,
	states: `stateDiagram-v2
  direction LR
  [*] --> Still
  Still --> Moving : go; now
  Moving: It moves
  Moving --> [*]
  state "A long one" as Long
  Long --> Fork
  state Fork <<fork>>
  state Choice <<choice>>
  Fork --> Choice
  state Outer {
    [*] --> Inner
    Inner --> [*]
    --
    [*] --> Beside
    --
    Beside2 --> Beside3
    state Deeper {
      [*] --> Deepest
    }
  }
  Still --> Outer:::big
  note right of Still : text --> no
  note left of Moving
    several lines --> no
  end note
  state "Composite" as Comp {
    c1 --> c2
  }
  classDef big fill:#f00
  class Still,Moving big
  Choice --> Comp
  Comp --> [*]
  styled:::big --> other:::big : text
  click Still "https://a.example" "tip"
`,
	entities: `erDiagram
  CUSTOMER ||--o{ ORDER : places
  ORDER ||--|{ LINE-ITEM : "has many"
  CUSTOMER {
    string name PK "a } in a remark"
    int age
  }
  p[Person] {
    string first
  }
  a["Delivery address"]
  p }|..|{ a : lives
  "Quoted name" one or more to zero or one p : x
  CUSTOMER only one optionally to many p : y
  ALONE
  s1:::big ||--|| s2:::big : z
  classDef big fill:#f9f
  class CUSTOMER,ORDER big
  w["With alias"]:::big {
    int id
  }
  subgraph s [A group]
    INSIDE ||--|| INSIDE2 : x
  end
  INSIDE ||--|| w : y
  style p fill:#fff
`,
};
