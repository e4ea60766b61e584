/** Parts of a system, as technologies are grouped. */
export type TechnologyArea = 'frontend' | 'backend' | 'database' | 'testing' | 'deployment';

/** What a package or a file says that a system is built with. */
export interface Technology {
	readonly name: string;
	readonly area: TechnologyArea;
}

const byArea: Readonly<Record<TechnologyArea, string>> = {
	frontend:
		'react=React preact=Preact vue=Vue svelte=Svelte @angular/core=Angular solid-js=Solid next=Next.js nuxt=Nuxt @sveltejs/kit=SvelteKit astro=Astro @remix-run/react=Remix vite=Vite webpack=webpack tailwindcss=Tailwind_CSS bootstrap=Bootstrap htmx.org=htmx lit=Lit ember-source=Ember @mui/material=MUI antd=Ant_Design electron=Electron react-native=React_Native expo=Expo three=three.js redux=Redux yew=Yew leptos=Leptos tauri=Tauri',
	backend:
		'typescript=TypeScript express=Express fastify=Fastify koa=Koa @hapi/hapi=hapi @nestjs/core=NestJS hono=Hono socket.io=Socket.IO graphql=GraphQL @apollo/server=Apollo_Server @trpc/server=tRPC django=Django flask=Flask fastapi=FastAPI starlette=Starlette celery=Celery pydantic=Pydantic aiohttp=aiohttp github.com/gin-gonic/gin=Gin github.com/labstack/echo/v4=Echo github.com/gofiber/fiber/v2=Fiber github.com/go-chi/chi/v5=chi google.golang.org/grpc=gRPC axum=Axum actix-web=Actix_Web rocket=Rocket tokio=Tokio warp=warp tonic=Tonic spring-boot-starter=Spring_Boot spring-boot-starter-web=Spring_Boot quarkus-core=Quarkus micronaut-http-server-netty=Micronaut laravel/framework=Laravel symfony/framework-bundle=Symfony kafkajs=Kafka amqplib=RabbitMQ',
	database:
		'pg=PostgreSQL postgres=PostgreSQL psycopg=PostgreSQL psycopg2=PostgreSQL psycopg2-binary=PostgreSQL asyncpg=PostgreSQL github.com/lib/pq=PostgreSQL github.com/jackc/pgx/v5=PostgreSQL postgresql=PostgreSQL tokio-postgres=PostgreSQL mysql=MySQL mysql2=MySQL pymysql=MySQL github.com/go-sql-driver/mysql=MySQL mysql-connector-j=MySQL mongodb=MongoDB mongoose=MongoDB pymongo=MongoDB go.mongodb.org/mongo-driver=MongoDB redis=Redis ioredis=Redis github.com/redis/go-redis/v9=Redis sqlite3=SQLite better-sqlite3=SQLite rusqlite=SQLite github.com/mattn/go-sqlite3=SQLite prisma=Prisma @prisma/client=Prisma typeorm=TypeORM drizzle-orm=Drizzle knex=Knex sequelize=Sequelize sqlalchemy=SQLAlchemy alembic=Alembic sqlx=SQLx diesel=Diesel gorm.io/gorm=GORM hibernate-core=Hibernate @elastic/elasticsearch=Elasticsearch elasticsearch=Elasticsearch',
	testing:
		'jest=Jest mocha=Mocha vitest=Vitest playwright=Playwright @playwright/test=Playwright cypress=Cypress pytest=pytest hypothesis=Hypothesis fast-check=fast-check github.com/stretchr/testify=Testify junit-jupiter=JUnit junit=JUnit mockito-core=Mockito proptest=proptest phpunit/phpunit=PHPUnit',
	deployment:
		'Dockerfile=Docker docker-compose.yml=Docker_Compose docker-compose.yaml=Docker_Compose compose.yaml=Docker_Compose compose.yml=Docker_Compose Chart.yaml=Helm kustomization.yaml=Kubernetes vercel.json=Vercel netlify.toml=Netlify fly.toml=Fly.io serverless.yml=Serverless_Framework wrangler.toml=Cloudflare_Workers app.yaml=Google_App_Engine Procfile=Heroku Pulumi.yaml=Pulumi main.tf=Terraform skaffold.yaml=Skaffold',
};

/** Technologies by the package that is asked for, or by the name of a file. */
export const technologies: ReadonlyMap<string, Technology> = new Map(
	(Object.entries(byArea) as [TechnologyArea, string][]).flatMap(([area, list]) =>
		list.split(' ').map((entry): [string, Technology] => {
			const at = entry.indexOf('=');
			return [entry.slice(0, at), { name: entry.slice(at + 1).replaceAll('_', ' '), area }];
		}),
	),
);

/** What the manifest of a language says by being there. */
export const languages: Readonly<Record<string, string>> = {
	'pyproject.toml': 'Python',
	'Cargo.toml': 'Rust',
	'composer.json': 'PHP',
	'go.mod': 'Go',
	'pom.xml': 'Java',
	'package.json': 'Node.js',
};
