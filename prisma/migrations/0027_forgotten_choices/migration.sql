-- What was said for all further invoices of a seller can be forgotten: then the latest row names no class.

ALTER TABLE "invoice_choice" ALTER COLUMN "class" DROP NOT NULL;
