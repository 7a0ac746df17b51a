-- AlterTable
ALTER TABLE "merged_events" ADD COLUMN     "id" UUID;

-- AlterTable
ALTER TABLE "merged_figures" ADD COLUMN     "id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "merged_events_id_key" ON "merged_events"("id");

-- CreateIndex
CREATE UNIQUE INDEX "merged_figures_id_key" ON "merged_figures"("id");
