-- AlterEnum
ALTER TYPE "StatementRelation" ADD VALUE 'CONFLICTS_WITH';
