using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Onside.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "deals",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    AmountInBase = table.Column<long>(type: "INTEGER", nullable: true),
                    Result = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CloseReason = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    CloseNote = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AccountId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ContactId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Category = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    NextStep = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CloseOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    PipelineId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StageId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StageEnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "deals_pipelines",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deals_pipelines", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "deals_stage_totals",
                columns: table => new
                {
                    PipelineId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StageId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Result = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Count = table.Column<long>(type: "INTEGER", nullable: false),
                    SumMinor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deals_stage_totals", x => new { x.PipelineId, x.StageId, x.Result, x.OwnerId, x.Currency });
                });

            migrationBuilder.CreateTable(
                name: "deals_lines",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    QuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitPriceMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Discount = table.Column<int>(type: "INTEGER", nullable: false),
                    TotalMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deals_lines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_deals_lines_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deals_members",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Function = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deals_members", x => x.Id);
                    table.ForeignKey(
                        name: "FK_deals_members_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deals_stage_stays",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StageId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeftAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Seconds = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deals_stage_stays", x => x.Id);
                    table.ForeignKey(
                        name: "FK_deals_stage_stays_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deals_stages",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PipelineId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Probability = table.Column<int>(type: "INTEGER", nullable: false),
                    StaleAfterDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deals_stages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_deals_stages_deals_pipelines_PipelineId",
                        column: x => x.PipelineId,
                        principalTable: "deals_pipelines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_deals_AccountId_Result_Id",
                table: "deals",
                columns: new[] { "AccountId", "Result", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_OwnerId_Result_CloseOn_Id",
                table: "deals",
                columns: new[] { "OwnerId", "Result", "CloseOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_PipelineId_StageId_Result_CloseOn_Id",
                table: "deals",
                columns: new[] { "PipelineId", "StageId", "Result", "CloseOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_Result_AmountInBase_Id",
                table: "deals",
                columns: new[] { "Result", "AmountInBase", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_Result_ClosedOn_Id",
                table: "deals",
                columns: new[] { "Result", "ClosedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_Result_CloseOn_Id",
                table: "deals",
                columns: new[] { "Result", "CloseOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_Result_NameKey_Id",
                table: "deals",
                columns: new[] { "Result", "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_Result_OpenedAt_Id",
                table: "deals",
                columns: new[] { "Result", "OpenedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_Result_StageEnteredAt_Id",
                table: "deals",
                columns: new[] { "Result", "StageEnteredAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_SourceKey",
                table: "deals",
                column: "SourceKey",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_deals_lines_DealId_Position",
                table: "deals_lines",
                columns: new[] { "DealId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_lines_ProductId",
                table: "deals_lines",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_deals_members_DealId_PersonId",
                table: "deals_members",
                columns: new[] { "DealId", "PersonId" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_deals_members_PersonId",
                table: "deals_members",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_deals_stage_stays_DealId_EnteredAt",
                table: "deals_stage_stays",
                columns: new[] { "DealId", "EnteredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_stage_stays_StageId_Seconds",
                table: "deals_stage_stays",
                columns: new[] { "StageId", "Seconds" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_stages_PipelineId_Position",
                table: "deals_stages",
                columns: new[] { "PipelineId", "Position" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "deals_lines");

            migrationBuilder.DropTable(
                name: "deals_members");

            migrationBuilder.DropTable(
                name: "deals_stage_stays");

            migrationBuilder.DropTable(
                name: "deals_stage_totals");

            migrationBuilder.DropTable(
                name: "deals_stages");

            migrationBuilder.DropTable(
                name: "deals");

            migrationBuilder.DropTable(
                name: "deals_pipelines");
        }
    }
}
