using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Onside.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_attempts",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    LastAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PausedUntil = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_attempts", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "access_sessions",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    KeyHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Browser = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ProvenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeftAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_sessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "access_sign_in_links",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    KeyHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Purpose = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_sign_in_links", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "access_sign_ins",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    DisabledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CameInAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_sign_ins", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "access_tokens",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    KeyHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Most = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_tokens", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "activities",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Direction = table.Column<int>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: true),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    ContactId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    With = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SubjectId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AuthorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PinnedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EditedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AssigneeId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Priority = table.Column<int>(type: "INTEGER", nullable: true),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activities", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "activities_follow_marks",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activities_follow_marks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "calendars",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Hours = table.Column<string>(type: "TEXT", nullable: false),
                    UsualSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RetiredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendars", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "catalog_company",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Locale = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    FirstMonth = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers = table.Column<int>(type: "INTEGER", nullable: false),
                    Dates = table.Column<int>(type: "INTEGER", nullable: false),
                    Hours = table.Column<int>(type: "INTEGER", nullable: false),
                    Week = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalog_company", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "catalog_currency_rates",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    NanosPerBase = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalog_currency_rates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "catalog_products",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    CodeKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Family = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    FamilyKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Description = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    PriceMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalog_products", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "commitments_offerings",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Department = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Condition = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments_offerings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "content_response_uses",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ResponseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ObjectionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AnswerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_response_uses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "content_uses",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    WhatId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_uses", x => x.Id);
                });

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
                    CloseReasonId = table.Column<byte[]>(type: "BLOB", nullable: true),
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
                    CloseKey = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    PipelineId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StageId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StageEnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Tags = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "deals_closing_reasons",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Result = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deals_closing_reasons", x => x.Id);
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
                    table.PrimaryKey("PK_deals_stage_totals", x => new { x.PipelineId, x.StageId, x.Result, x.Currency, x.OwnerId });
                });

            migrationBuilder.CreateTable(
                name: "fields",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    Help = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Section = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsRequired = table.Column<bool>(type: "INTEGER", nullable: false),
                    RequiredFromId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ForAdministrators = table.Column<bool>(type: "INTEGER", nullable: false),
                    Decimals = table.Column<int>(type: "INTEGER", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    LinkKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Options = table.Column<string>(type: "TEXT", nullable: false),
                    Formula = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Result = table.Column<int>(type: "INTEGER", nullable: true),
                    Children = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Rolling = table.Column<int>(type: "INTEGER", nullable: true),
                    ChildField = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Restated = table.Column<int>(type: "INTEGER", nullable: true),
                    RestatedOf = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fields", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    AddedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_files", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "inbox_browsers",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SessionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Endpoint = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    EndpointHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Secret = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox_browsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "inbox_choices",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Mail = table.Column<int>(type: "INTEGER", nullable: false),
                    Push = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox_choices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "inbox_hours",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DigestAt = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    QuietFrom = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    QuietUntil = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox_hours", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "inbox_notices",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SubjectId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ActorId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Said = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Excerpt = table.Column<string>(type: "TEXT", maxLength: 240, nullable: true),
                    Link = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    More = table.Column<int>(type: "INTEGER", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SnoozedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SnoozedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StandsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MailDueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MailedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PushDueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PushedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox_notices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "lists_columns",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Shown = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lists_columns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "lists_usual_views",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ViewId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lists_usual_views", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "lists_views",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Audience = table.Column<int>(type: "INTEGER", nullable: false),
                    TeamId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Asked = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    IsUsual = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lists_views", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Mail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Locale = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Theme = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Numbers = table.Column<int>(type: "INTEGER", nullable: false),
                    Dates = table.Column<int>(type: "INTEGER", nullable: false),
                    Hours = table.Column<int>(type: "INTEGER", nullable: false),
                    Week = table.Column<int>(type: "INTEGER", nullable: false),
                    Sight = table.Column<int>(type: "INTEGER", nullable: false),
                    Functions = table.Column<string>(type: "TEXT", nullable: false),
                    DeactivatedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "people_teams",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    ManagerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ParentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_teams", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_changes",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RecordId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_changes", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "platform_events",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WholeId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ActId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    UndoesId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Payload = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_events", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "platform_job_runs",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Error = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_job_runs", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "platform_marks",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_marks", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "platform_once_keys",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    Fingerprint = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: true),
                    Type = table.Column<string>(type: "TEXT", nullable: true),
                    Headers = table.Column<string>(type: "TEXT", nullable: true),
                    Body = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_once_keys", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "platform_outbox",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SubjectId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ActId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    LeaseOwner = table.Column<byte[]>(type: "BLOB", nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ParkedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_outbox", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "platform_seal_gaps",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Log = table.Column<int>(type: "INTEGER", nullable: false),
                    First = table.Column<long>(type: "INTEGER", nullable: false),
                    Last = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_seal_gaps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_seals",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastEvent = table.Column<long>(type: "INTEGER", nullable: false),
                    LastChange = table.Column<long>(type: "INTEGER", nullable: false),
                    Covers = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Previous = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_seals", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "platform_turns",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    HeldBy = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_turns", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "process_asks",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Item = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    CommitmentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Tried = table.Column<string>(type: "TEXT", nullable: false),
                    IsAround = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_asks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "process_decisions",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    VersionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    Tier = table.Column<int>(type: "INTEGER", nullable: false),
                    Mode = table.Column<int>(type: "INTEGER", nullable: false),
                    Ruling = table.Column<int>(type: "INTEGER", nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Missing = table.Column<string>(type: "TEXT", nullable: false),
                    Waived = table.Column<string>(type: "TEXT", nullable: false),
                    Essential = table.Column<string>(type: "TEXT", nullable: false),
                    LacksSecond = table.Column<bool>(type: "INTEGER", nullable: false),
                    Verbal = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_decisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "process_evidence",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Item = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CommitmentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SaidById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DeniedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MissedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_evidence", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "process_pins",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    VersionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_pins", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "process_renewals",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OfId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_renewals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "process_versions",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    WrittenById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PublishedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SmallBelow = table.Column<long>(type: "INTEGER", nullable: false),
                    StrategicFrom = table.Column<long>(type: "INTEGER", nullable: false),
                    ComplexFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_versions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "process_words",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Item = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StageEnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsReason = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_words", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "search_marks",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_marks", x => new { x.Kind, x.Value, x.RecordId });
                });

            migrationBuilder.CreateTable(
                name: "search_opened",
                columns: table => new
                {
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_opened", x => new { x.PersonId, x.RecordId });
                });

            migrationBuilder.CreateTable(
                name: "search_vocabulary",
                columns: table => new
                {
                    Word = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_vocabulary", x => x.Word);
                });

            migrationBuilder.CreateTable(
                name: "search_words",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Word = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    RecordId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_words", x => new { x.Kind, x.Word, x.RecordId });
                });

            migrationBuilder.CreateTable(
                name: "tagging_rules",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OnlyKnown = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tagging_rules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "tagging_tags",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Tone = table.Column<int>(type: "INTEGER", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MergedIntoId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tagging_tags", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "activities_reminders",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ActivityId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Lead = table.Column<int>(type: "INTEGER", nullable: true),
                    DeliveredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ToldAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activities_reminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_activities_reminders_activities_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "activities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calendars_holidays",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CalendarId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Yearly = table.Column<bool>(type: "INTEGER", nullable: false),
                    WorkUntil = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendars_holidays", x => x.Id);
                    table.ForeignKey(
                        name: "FK_calendars_holidays_calendars_CalendarId",
                        column: x => x.CalendarId,
                        principalTable: "calendars",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "calendars_people",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CalendarId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendars_people", x => x.Id);
                    table.ForeignKey(
                        name: "FK_calendars_people_calendars_CalendarId",
                        column: x => x.CalendarId,
                        principalTable: "calendars",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "selling_terms",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Item = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selling_terms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selling_terms_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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

            migrationBuilder.CreateTable(
                name: "fields_values",
                columns: table => new
                {
                    RecordId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FieldId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Number = table.Column<long>(type: "INTEGER", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    InBase = table.Column<long>(type: "INTEGER", nullable: true),
                    Link = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fields_values", x => new { x.RecordId, x.FieldId, x.Part });
                    table.ForeignKey(
                        name: "FK_fields_values_fields_FieldId",
                        column: x => x.FieldId,
                        principalTable: "fields",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "files_versions",
                columns: table => new
                {
                    FileId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    StoredAs = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Pages = table.Column<int>(type: "INTEGER", nullable: true),
                    AddedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_files_versions", x => new { x.FileId, x.Number });
                    table.ForeignKey(
                        name: "FK_files_versions_files_FileId",
                        column: x => x.FileId,
                        principalTable: "files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LastWonOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ContractUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LegalName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Industry = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Region = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Employees = table.Column<int>(type: "INTEGER", nullable: true),
                    FoundedYear = table.Column<int>(type: "INTEGER", nullable: true),
                    RevenueMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    RevenueCurrency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    RevenueInBase = table.Column<long>(type: "INTEGER", nullable: true),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    ParentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    HeadId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    FamilyMoves = table.Column<int>(type: "INTEGER", nullable: false),
                    Website = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Tags = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_accounts_ParentId",
                        column: x => x.ParentId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_accounts_people_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activities_comments",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ActivityId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AuthorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activities_comments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_activities_comments_activities_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "activities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_activities_comments_people_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activities_follows",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activities_follows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_activities_follows_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activities_people",
                columns: table => new
                {
                    ActivityId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activities_people", x => new { x.ActivityId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_activities_people_activities_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "activities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_activities_people_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commitments_announcements",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OnKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OnId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WrittenById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Audience = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    AudienceId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Decides = table.Column<bool>(type: "INTEGER", nullable: false),
                    Channel = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments_announcements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_commitments_announcements_people_AudienceId",
                        column: x => x.AudienceId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_commitments_announcements_people_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_commitments_announcements_people_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commitments_contingencies",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OnKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OnId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AboutKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AboutId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    WrittenById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Trigger = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TriggerAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Days = table.Column<int>(type: "INTEGER", nullable: true),
                    MarkId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Response = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TestedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TestSaid = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments_contingencies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_commitments_contingencies_people_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_commitments_contingencies_people_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commitments_feeds",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    KeyHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments_feeds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_commitments_feeds_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commitments_obstacles",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OnKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OnId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AboutKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AboutId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Category = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RaisedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    HindersId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Department = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ForId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    FromMove = table.Column<int>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments_obstacles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_commitments_obstacles_people_HindersId",
                        column: x => x.HindersId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_commitments_obstacles_people_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_commitments_obstacles_people_RaisedById",
                        column: x => x.RaisedById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commitments_outcomes",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LastRevision = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SubjectId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Condition = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Tier = table.Column<int>(type: "INTEGER", nullable: false),
                    Priorities = table.Column<string>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsReached = table.Column<bool>(type: "INTEGER", nullable: false),
                    ClosingNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OfferedToId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OfferedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OfferedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReviewHeldAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NoContingency = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    NoContingencyById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments_outcomes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_commitments_outcomes_people_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commitments_stand_ins",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StandInId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments_stand_ins", x => x.Id);
                    table.ForeignKey(
                        name: "FK_commitments_stand_ins_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_commitments_stand_ins_people_StandInId",
                        column: x => x.StandInId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "content_objection_topics",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    WrittenById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_objection_topics", x => x.Id);
                    table.ForeignKey(
                        name: "FK_content_objection_topics_people_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "content_pieces",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TitleKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    Link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Steps = table.Column<string>(type: "TEXT", nullable: false),
                    Personas = table.Column<string>(type: "TEXT", nullable: false),
                    Industries = table.Column<string>(type: "TEXT", nullable: false),
                    ObjectionTypes = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FreshUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WrittenById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_pieces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_content_pieces_people_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_content_pieces_people_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "content_playbooks",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Segment = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    WrittenById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CurrentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_playbooks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_content_playbooks_people_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "feedback",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AuthorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReceiverId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsSpoken = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    EditedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback", x => x.Id);
                    table.ForeignKey(
                        name: "FK_feedback_people_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_feedback_people_ReceiverId",
                        column: x => x.ReceiverId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "learning_reviews",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OpenedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UnsealedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    SummarizedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SummarizedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Found = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_learning_reviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_learning_reviews_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_learning_reviews_people_OpenedById",
                        column: x => x.OpenedById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "market_changes",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Competitor = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Industries = table.Column<string>(type: "TEXT", nullable: false),
                    Products = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Ending = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_market_changes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_market_changes_people_ClosedById",
                        column: x => x.ClosedById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_market_changes_people_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "market_strengths",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Does = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Proof = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_market_strengths", x => x.Id);
                    table.ForeignKey(
                        name: "FK_market_strengths_people_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "objectives",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ParentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    IsCompany = table.Column<bool>(type: "INTEGER", nullable: false),
                    Metric = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    BaselineMilli = table.Column<long>(type: "INTEGER", nullable: true),
                    TargetMilli = table.Column<long>(type: "INTEGER", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Ending = table.Column<int>(type: "INTEGER", nullable: true),
                    EndingNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OfferedToId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OfferedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_objectives", x => x.Id);
                    table.ForeignKey(
                        name: "FK_objectives_objectives_ParentId",
                        column: x => x.ParentId,
                        principalTable: "objectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_objectives_people_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "selling_charters",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    WrittenById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PublishedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selling_charters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selling_charters_people_PublishedById",
                        column: x => x.PublishedById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_charters_people_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "selling_concessions",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Direction = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    InExchange = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WorthMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    WrittenById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Approval = table.Column<int>(type: "INTEGER", nullable: false),
                    DecidedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selling_concessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selling_concessions_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_concessions_people_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_concessions_people_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "selling_preparations",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ScopeById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ScopeAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Fit = table.Column<int>(type: "INTEGER", nullable: true),
                    FitWhy = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    FitById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    FitAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Distinctive = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    DistinctiveById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DistinctiveAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selling_preparations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selling_preparations_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_preparations_people_DistinctiveById",
                        column: x => x.DistinctiveById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_preparations_people_FitById",
                        column: x => x.FitById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_preparations_people_ScopeById",
                        column: x => x.ScopeById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "selling_presentations",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PresentedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Reaction = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    WrittenById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selling_presentations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selling_presentations_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_selling_presentations_people_PresentedById",
                        column: x => x.PresentedById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_presentations_people_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "selling_terms_readings",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Holds = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selling_terms_readings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selling_terms_readings_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_terms_readings_people_ById",
                        column: x => x.ById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "selling_turn_overs",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Function = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Missing = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selling_turn_overs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selling_turn_overs_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_turn_overs_people_ById",
                        column: x => x.ById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "swarms",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Needed = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    AskerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DeciderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DecideBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    OptionsOpenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VotesOpenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ChosenId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TrialDays = table.Column<int>(type: "INTEGER", nullable: false),
                    TriedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ResultDueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ResultAskedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Help = table.Column<int>(type: "INTEGER", nullable: true),
                    HelpNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OffReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_swarms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_swarms_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_swarms_people_AskerId",
                        column: x => x.AskerId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_swarms_people_DeciderId",
                        column: x => x.DeciderId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commitments_team_words",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TeamId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments_team_words", x => x.Id);
                    table.ForeignKey(
                        name: "FK_commitments_team_words_people_teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "people_teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_team_members",
                columns: table => new
                {
                    TeamId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_team_members", x => new { x.TeamId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_people_team_members_people_teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "people_teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "process_costs",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    VersionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    Tier = table.Column<int>(type: "INTEGER", nullable: true),
                    Item = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Share = table.Column<double>(type: "REAL", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_costs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_process_costs_process_versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "process_versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "process_easings",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    VersionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    Tier = table.Column<int>(type: "INTEGER", nullable: false),
                    Share = table.Column<double>(type: "REAL", nullable: false),
                    Deals = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_easings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_process_easings_process_versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "process_versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "process_gates",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    VersionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    Small = table.Column<int>(type: "INTEGER", nullable: false),
                    Standard = table.Column<int>(type: "INTEGER", nullable: false),
                    Strategic = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_gates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_process_gates_process_versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "process_versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "process_items",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    VersionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Hypothesis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Artefact = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Roles = table.Column<string>(type: "TEXT", nullable: false),
                    ByAnother = table.Column<bool>(type: "INTEGER", nullable: false),
                    FreshDays = table.Column<int>(type: "INTEGER", nullable: true),
                    IsBold = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_items", x => x.Id);
                    table.ForeignKey(
                        name: "FK_process_items_process_versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "process_versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "process_rests",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    VersionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Item = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Used = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_rests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_process_rests_process_versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "process_versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "process_stages",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    VersionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StageId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_stages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_process_stages_process_versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "process_versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_addresses",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AccountId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Street = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PostalCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    City = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Region = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Latitude = table.Column<double>(type: "REAL", nullable: true),
                    Longitude = table.Column<double>(type: "REAL", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_addresses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_addresses_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accounts_contacts",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FirstName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    LastName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 201, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Mails = table.Column<string>(type: "TEXT", nullable: false),
                    Phones = table.Column<string>(type: "TEXT", nullable: false),
                    Tags = table.Column<string>(type: "TEXT", nullable: false),
                    AccountId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_contacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_contacts_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_accounts_contacts_people_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commitments_concerns",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OutcomeId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SettledById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments_concerns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_commitments_concerns_commitments_outcomes_OutcomeId",
                        column: x => x.OutcomeId,
                        principalTable: "commitments_outcomes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commitments_guests",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Mail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OutcomeId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    KeyHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    FormerKeyHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CodeHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    CodeUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CodeTries = table.Column<int>(type: "INTEGER", nullable: false),
                    SeatHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments_guests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_commitments_guests_commitments_outcomes_OutcomeId",
                        column: x => x.OutcomeId,
                        principalTable: "commitments_outcomes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commitments_participants",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OutcomeId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    GuestName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    IsRequired = table.Column<bool>(type: "INTEGER", nullable: false),
                    Expectation = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Needs = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Restatement = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RestatedRevision = table.Column<int>(type: "INTEGER", nullable: true),
                    SaidNoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConfirmedRevision = table.Column<int>(type: "INTEGER", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MyPart = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    OpenConcern = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ToldAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments_participants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_commitments_participants_commitments_outcomes_OutcomeId",
                        column: x => x.OutcomeId,
                        principalTable: "commitments_outcomes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commitments_reviews",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OutcomeId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Moved = table.Column<int>(type: "INTEGER", nullable: false),
                    MissedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RaisedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HeldAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HeldById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Decisions = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments_reviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_commitments_reviews_commitments_outcomes_OutcomeId",
                        column: x => x.OutcomeId,
                        principalTable: "commitments_outcomes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commitments_revisions",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OutcomeId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", nullable: false),
                    UpgradedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments_revisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_commitments_revisions_commitments_outcomes_OutcomeId",
                        column: x => x.OutcomeId,
                        principalTable: "commitments_outcomes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commitments_steps",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OutcomeId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    How = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WaitsFor = table.Column<string>(type: "TEXT", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_commitments_steps_commitments_outcomes_OutcomeId",
                        column: x => x.OutcomeId,
                        principalTable: "commitments_outcomes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commitments_tenures",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OutcomeId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateTime>(type: "TEXT", nullable: false),
                    To = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Left = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments_tenures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_commitments_tenures_commitments_outcomes_OutcomeId",
                        column: x => x.OutcomeId,
                        principalTable: "commitments_outcomes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "content_objection_responses",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TopicId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    WrittenById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_objection_responses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_content_objection_responses_content_objection_topics_TopicId",
                        column: x => x.TopicId,
                        principalTable: "content_objection_topics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_content_objection_responses_people_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "content_playbook_versions",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PlaybookId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    WrittenById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Change = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PublishedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Edits = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_playbook_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_content_playbook_versions_content_playbooks_PlaybookId",
                        column: x => x.PlaybookId,
                        principalTable: "content_playbooks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "learning_improvements",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProposedById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Gauge = table.Column<int>(type: "INTEGER", nullable: false),
                    StageId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Deals = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    BeforeCount = table.Column<int>(type: "INTEGER", nullable: true),
                    BeforeValue = table.Column<double>(type: "REAL", nullable: true),
                    BeforeLower = table.Column<double>(type: "REAL", nullable: true),
                    BeforeUpper = table.Column<double>(type: "REAL", nullable: true),
                    AfterCount = table.Column<int>(type: "INTEGER", nullable: true),
                    AfterValue = table.Column<double>(type: "REAL", nullable: true),
                    AfterLower = table.Column<double>(type: "REAL", nullable: true),
                    AfterUpper = table.Column<double>(type: "REAL", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_learning_improvements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_learning_improvements_learning_reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "learning_reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_learning_improvements_people_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_learning_improvements_people_ProposedById",
                        column: x => x.ProposedById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "learning_review_words",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReviewId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Function = table.Column<int>(type: "INTEGER", nullable: false),
                    Wanted = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Decided = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Helped = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Hindered = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Differently = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_learning_review_words", x => x.Id);
                    table.ForeignKey(
                        name: "FK_learning_review_words_learning_reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "learning_reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_learning_review_words_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "market_changes_told",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ChangeId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_market_changes_told", x => x.Id);
                    table.ForeignKey(
                        name: "FK_market_changes_told_market_changes_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "market_changes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_market_changes_told_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "market_untouched_deals",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ChangeId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_market_untouched_deals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_market_untouched_deals_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_market_untouched_deals_market_changes_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "market_changes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_market_untouched_deals_people_ById",
                        column: x => x.ById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "objectives_departments",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ObjectiveId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Function = table.Column<int>(type: "INTEGER", nullable: false),
                    Answer = table.Column<int>(type: "INTEGER", nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    InsteadMilli = table.Column<long>(type: "INTEGER", nullable: true),
                    InsteadOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Accepted = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_objectives_departments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_objectives_departments_objectives_ObjectiveId",
                        column: x => x.ObjectiveId,
                        principalTable: "objectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "objectives_reports",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ObjectiveId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ValueMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_objectives_reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_objectives_reports_objectives_ObjectiveId",
                        column: x => x.ObjectiveId,
                        principalTable: "objectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "selling_charter_confirmations",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CharterId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selling_charter_confirmations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selling_charter_confirmations_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_charter_confirmations_selling_charters_CharterId",
                        column: x => x.CharterId,
                        principalTable: "selling_charters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "swarms_options",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SwarmId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_swarms_options", x => x.Id);
                    table.ForeignKey(
                        name: "FK_swarms_options_people_ById",
                        column: x => x.ById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_swarms_options_swarms_SwarmId",
                        column: x => x.SwarmId,
                        principalTable: "swarms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "swarms_seats",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SwarmId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VotedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_swarms_seats", x => x.Id);
                    table.ForeignKey(
                        name: "FK_swarms_seats_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_swarms_seats_swarms_SwarmId",
                        column: x => x.SwarmId,
                        principalTable: "swarms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "swarms_takeovers",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SwarmId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    AnsweredById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_swarms_takeovers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_swarms_takeovers_people_ById",
                        column: x => x.ById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_swarms_takeovers_swarms_SwarmId",
                        column: x => x.SwarmId,
                        principalTable: "swarms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "swarms_trials",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SwarmId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_swarms_trials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_swarms_trials_people_ById",
                        column: x => x.ById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_swarms_trials_swarms_SwarmId",
                        column: x => x.SwarmId,
                        principalTable: "swarms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "swarms_votes",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SwarmId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OptionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_swarms_votes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_swarms_votes_people_ById",
                        column: x => x.ById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_swarms_votes_swarms_SwarmId",
                        column: x => x.SwarmId,
                        principalTable: "swarms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_contact_roles",
                columns: table => new
                {
                    ContactId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AccountId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_contact_roles", x => new { x.ContactId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_accounts_contact_roles_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_accounts_contact_roles_accounts_contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "accounts_contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "selling_case_frames",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Years = table.Column<int>(type: "INTEGER", nullable: false),
                    ConfirmedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ConfirmedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ConfirmedHow = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    RecordedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConfirmedMark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    LapsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selling_case_frames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selling_case_frames_accounts_contacts_ConfirmedById",
                        column: x => x.ConfirmedById,
                        principalTable: "accounts_contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_selling_case_frames_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_case_frames_people_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "selling_case_lines",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Side = table.Column<int>(type: "INTEGER", nullable: false),
                    Rhythm = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    SaidById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    KnownFrom = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    WrittenById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selling_case_lines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selling_case_lines_accounts_contacts_SaidById",
                        column: x => x.SaidById,
                        principalTable: "accounts_contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_selling_case_lines_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_case_lines_people_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "selling_conduct_checks",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    LapsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Comfort = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    GivesUp = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ToldThem = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    OwedToUs = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Result = table.Column<int>(type: "INTEGER", nullable: false),
                    Condition = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    AcknowledgedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AcknowledgedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecordedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Findings = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selling_conduct_checks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selling_conduct_checks_accounts_contacts_AcknowledgedById",
                        column: x => x.AcknowledgedById,
                        principalTable: "accounts_contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_selling_conduct_checks_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_conduct_checks_people_ById",
                        column: x => x.ById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_conduct_checks_people_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "selling_follow_ups",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HeldById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    HeldAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Satisfaction = table.Column<int>(type: "INTEGER", nullable: true),
                    SaidById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Said = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Referral = table.Column<int>(type: "INTEGER", nullable: false),
                    Referred = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Lesson = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selling_follow_ups", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selling_follow_ups_accounts_contacts_SaidById",
                        column: x => x.SaidById,
                        principalTable: "accounts_contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_selling_follow_ups_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_follow_ups_people_HeldById",
                        column: x => x.HeldById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_follow_ups_people_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "selling_needs",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    GapText = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    GapToldToId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    GapToldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ConfirmedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ConfirmedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ConfirmedHow = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    RecordedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ConfirmedText = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ConfirmedWeight = table.Column<int>(type: "INTEGER", nullable: true),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Weight = table.Column<int>(type: "INTEGER", nullable: false),
                    Acceptance = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    SourceId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    WrittenById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ValuedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ValuedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DropReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    DroppedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selling_needs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selling_needs_accounts_contacts_ConfirmedById",
                        column: x => x.ConfirmedById,
                        principalTable: "accounts_contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_selling_needs_accounts_contacts_GapToldToId",
                        column: x => x.GapToldToId,
                        principalTable: "accounts_contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_selling_needs_accounts_contacts_SourceId",
                        column: x => x.SourceId,
                        principalTable: "accounts_contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_selling_needs_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_selling_needs_people_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_needs_people_ValuedById",
                        column: x => x.ValuedById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_needs_people_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "selling_objections",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ContactId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WrittenById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Ending = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    EndedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ToldToId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ToldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReopenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selling_objections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selling_objections_accounts_contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "accounts_contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_objections_accounts_contacts_ToldToId",
                        column: x => x.ToldToId,
                        principalTable: "accounts_contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_objections_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_objections_people_EndedById",
                        column: x => x.EndedById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_objections_people_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "selling_presentation_contacts",
                columns: table => new
                {
                    PresentationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ContactId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selling_presentation_contacts", x => new { x.PresentationId, x.ContactId });
                    table.ForeignKey(
                        name: "FK_selling_presentation_contacts_accounts_contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "accounts_contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_selling_presentation_contacts_selling_presentations_PresentationId",
                        column: x => x.PresentationId,
                        principalTable: "selling_presentations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "selling_stakeholders",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ContactId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Role = table.Column<int>(type: "INTEGER", nullable: false),
                    Stance = table.Column<int>(type: "INTEGER", nullable: false),
                    Influence = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    BackupId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selling_stakeholders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selling_stakeholders_accounts_contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "accounts_contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_stakeholders_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_stakeholders_people_BackupId",
                        column: x => x.BackupId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_stakeholders_people_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commitments",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RequesterId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PerformerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Department = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SubjectId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FollowsId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ParentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    What = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Condition = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Moves = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reckoned = table.Column<int>(type: "INTEGER", nullable: false),
                    AwaitsId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AwaitsDepartment = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AnswerDueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BlockedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OutcomeId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    StepId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ColleagueId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PromisedToId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    GuestId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    GuestName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    PendingCondition = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    PendingDueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PendingScope = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    PendingZone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    PendingBy = table.Column<int>(type: "INTEGER", nullable: true),
                    PendingAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PendingReviewAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PendingObstacle = table.Column<int>(type: "INTEGER", nullable: true),
                    Rounds = table.Column<int>(type: "INTEGER", nullable: false),
                    Loops = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Restatement = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AnswerBy = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Extended = table.Column<bool>(type: "INTEGER", nullable: false),
                    OverdueAnswer = table.Column<bool>(type: "INTEGER", nullable: false),
                    OverdueAck = table.Column<bool>(type: "INTEGER", nullable: false),
                    Renegotiated = table.Column<int>(type: "INTEGER", nullable: false),
                    ReportedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Backdated = table.Column<bool>(type: "INTEGER", nullable: false),
                    Unmet = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    CoverId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CoversForId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    EffortMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                    EndedBy = table.Column<int>(type: "INTEGER", nullable: true),
                    OpenChildren = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_commitments_commitments_guests_GuestId",
                        column: x => x.GuestId,
                        principalTable: "commitments_guests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_commitments_people_ColleagueId",
                        column: x => x.ColleagueId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_commitments_people_PerformerId",
                        column: x => x.PerformerId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_commitments_people_RequesterId",
                        column: x => x.RequesterId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "content_plays",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PlaybookId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PlaybookVersionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Personas = table.Column<string>(type: "TEXT", nullable: false),
                    Industries = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_plays", x => x.Id);
                    table.ForeignKey(
                        name: "FK_content_plays_content_playbook_versions_PlaybookVersionId",
                        column: x => x.PlaybookVersionId,
                        principalTable: "content_playbook_versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "market_need_strengths",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NeedId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StrengthId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_market_need_strengths", x => x.Id);
                    table.ForeignKey(
                        name: "FK_market_need_strengths_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_market_need_strengths_market_strengths_StrengthId",
                        column: x => x.StrengthId,
                        principalTable: "market_strengths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_market_need_strengths_people_ById",
                        column: x => x.ById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_market_need_strengths_selling_needs_NeedId",
                        column: x => x.NeedId,
                        principalTable: "selling_needs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "selling_competitor_fits",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Competitor = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    BetterIn = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    NeedId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ToldToId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ToldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WrittenById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selling_competitor_fits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selling_competitor_fits_accounts_contacts_ToldToId",
                        column: x => x.ToldToId,
                        principalTable: "accounts_contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_selling_competitor_fits_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_competitor_fits_people_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_competitor_fits_selling_needs_NeedId",
                        column: x => x.NeedId,
                        principalTable: "selling_needs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "selling_need_answers",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NeedId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DealLineId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Line = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selling_need_answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selling_need_answers_deals_lines_DealLineId",
                        column: x => x.DealLineId,
                        principalTable: "deals_lines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_selling_need_answers_selling_needs_NeedId",
                        column: x => x.NeedId,
                        principalTable: "selling_needs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "selling_presentation_needs",
                columns: table => new
                {
                    PresentationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NeedId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selling_presentation_needs", x => new { x.PresentationId, x.NeedId });
                    table.ForeignKey(
                        name: "FK_selling_presentation_needs_selling_needs_NeedId",
                        column: x => x.NeedId,
                        principalTable: "selling_needs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_selling_presentation_needs_selling_presentations_PresentationId",
                        column: x => x.PresentationId,
                        principalTable: "selling_presentations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "selling_objection_answers",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ObjectionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selling_objection_answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selling_objection_answers_people_ById",
                        column: x => x.ById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_selling_objection_answers_selling_objections_ObjectionId",
                        column: x => x.ObjectionId,
                        principalTable: "selling_objections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commitments_told",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CommitmentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    About = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Nudge = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reminder = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ToId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments_told", x => x.Id);
                    table.ForeignKey(
                        name: "FK_commitments_told_commitments_CommitmentId",
                        column: x => x.CommitmentId,
                        principalTable: "commitments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "market_buyer_events",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    WrittenById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Cue = table.Column<int>(type: "INTEGER", nullable: false),
                    CueById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CueReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CommitmentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_market_buyer_events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_market_buyer_events_commitments_CommitmentId",
                        column: x => x.CommitmentId,
                        principalTable: "commitments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_market_buyer_events_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_market_buyer_events_people_CueById",
                        column: x => x.CueById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_market_buyer_events_people_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "market_strength_gaps",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NeedId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CommitmentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DealId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_market_strength_gaps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_market_strength_gaps_commitments_CommitmentId",
                        column: x => x.CommitmentId,
                        principalTable: "commitments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_market_strength_gaps_deals_DealId",
                        column: x => x.DealId,
                        principalTable: "deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_market_strength_gaps_selling_needs_NeedId",
                        column: x => x.NeedId,
                        principalTable: "selling_needs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "swarms_asks",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SwarmId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CommitmentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_swarms_asks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_swarms_asks_commitments_CommitmentId",
                        column: x => x.CommitmentId,
                        principalTable: "commitments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_swarms_asks_swarms_SwarmId",
                        column: x => x.SwarmId,
                        principalTable: "swarms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "deals_closing_reasons",
                columns: new[] { "Id", "DeletedAt", "Name", "Position", "Result", "RetiredAt", "Version" },
                values: new object[,]
                {
                    { new byte[] { 1, 144, 0, 0, 0, 0, 112, 0, 128, 0, 0, 0, 0, 0, 1, 0 }, null, "Price", 1, 2, null, 1 },
                    { new byte[] { 1, 144, 0, 0, 0, 0, 112, 0, 128, 0, 0, 0, 0, 0, 1, 1 }, null, "Competitor", 2, 2, null, 1 },
                    { new byte[] { 1, 144, 0, 0, 0, 0, 112, 0, 128, 0, 0, 0, 0, 0, 1, 2 }, null, "Timing", 3, 2, null, 1 },
                    { new byte[] { 1, 144, 0, 0, 0, 0, 112, 0, 128, 0, 0, 0, 0, 0, 1, 3 }, null, "Budget withdrawn", 4, 2, null, 1 },
                    { new byte[] { 1, 144, 0, 0, 0, 0, 112, 0, 128, 0, 0, 0, 0, 0, 1, 4 }, null, "Missing function", 5, 2, null, 1 },
                    { new byte[] { 1, 144, 0, 0, 0, 0, 112, 0, 128, 0, 0, 0, 0, 0, 1, 5 }, null, "No response", 6, 2, null, 1 },
                    { new byte[] { 1, 144, 0, 0, 0, 0, 112, 0, 128, 0, 0, 0, 0, 0, 1, 6 }, null, "Relationship", 7, 2, null, 1 },
                    { new byte[] { 1, 144, 0, 0, 0, 0, 112, 0, 128, 0, 0, 0, 0, 0, 1, 7 }, null, "Project stopped", 1, 3, null, 1 },
                    { new byte[] { 1, 144, 0, 0, 0, 0, 112, 0, 128, 0, 0, 0, 0, 0, 1, 8 }, null, "No budget", 2, 3, null, 1 },
                    { new byte[] { 1, 144, 0, 0, 0, 0, 112, 0, 128, 0, 0, 0, 0, 0, 1, 9 }, null, "Nobody decides", 3, 3, null, 1 },
                    { new byte[] { 1, 144, 0, 0, 0, 0, 112, 0, 128, 0, 0, 0, 0, 0, 1, 10 }, null, "Postponed", 4, 3, null, 1 },
                    { new byte[] { 1, 144, 0, 0, 0, 0, 112, 0, 128, 0, 0, 0, 0, 0, 1, 11 }, null, "Need is smaller", 1, 4, null, 1 },
                    { new byte[] { 1, 144, 0, 0, 0, 0, 112, 0, 128, 0, 0, 0, 0, 0, 1, 12 }, null, "A competitor fits better", 2, 4, null, 1 },
                    { new byte[] { 1, 144, 0, 0, 0, 0, 112, 0, 128, 0, 0, 0, 0, 0, 1, 13 }, null, "Not feasible", 3, 4, null, 1 },
                    { new byte[] { 1, 144, 0, 0, 0, 0, 112, 0, 128, 0, 0, 0, 0, 0, 1, 14 }, null, "Wrong moment for them", 4, 4, null, 1 }
                });

            migrationBuilder.CreateIndex(
                name: "IX_access_attempts_LastAt",
                table: "access_attempts",
                column: "LastAt");

            migrationBuilder.CreateIndex(
                name: "IX_access_sessions_KeyHash",
                table: "access_sessions",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_access_sessions_PersonId_EndedAt",
                table: "access_sessions",
                columns: new[] { "PersonId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_access_sign_in_links_KeyHash",
                table: "access_sign_in_links",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_access_sign_in_links_PersonId",
                table: "access_sign_in_links",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_access_sign_ins_Level_DisabledAt",
                table: "access_sign_ins",
                columns: new[] { "Level", "DisabledAt" });

            migrationBuilder.CreateIndex(
                name: "IX_access_sign_ins_NormalizedUserName",
                table: "access_sign_ins",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_access_tokens_KeyHash",
                table: "access_tokens",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_access_tokens_PersonId",
                table: "access_tokens",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_DeletedAt_Id",
                table: "accounts",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_Employees_Id",
                table: "accounts",
                columns: new[] { "Employees", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_HeadId_NameKey_Id",
                table: "accounts",
                columns: new[] { "HeadId", "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_Industry_NameKey_Id",
                table: "accounts",
                columns: new[] { "Industry", "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_LastWonOn_Id",
                table: "accounts",
                columns: new[] { "LastWonOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_NameKey_Id",
                table: "accounts",
                columns: new[] { "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_OwnerId_NameKey_Id",
                table: "accounts",
                columns: new[] { "OwnerId", "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_ParentId_NameKey_Id",
                table: "accounts",
                columns: new[] { "ParentId", "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_Region_NameKey_Id",
                table: "accounts",
                columns: new[] { "Region", "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_RevenueInBase_Id",
                table: "accounts",
                columns: new[] { "RevenueInBase", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_SourceKey",
                table: "accounts",
                column: "SourceKey",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_addresses_AccountId_Kind_Id",
                table: "accounts_addresses",
                columns: new[] { "AccountId", "Kind", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_addresses_DeletedAt_Id",
                table: "accounts_addresses",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_contact_roles_AccountId",
                table: "accounts_contact_roles",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_contacts_AccountId_NameKey_Id",
                table: "accounts_contacts",
                columns: new[] { "AccountId", "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_contacts_DeletedAt_Id",
                table: "accounts_contacts",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_contacts_NameKey_Id",
                table: "accounts_contacts",
                columns: new[] { "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_contacts_OwnerId_NameKey_Id",
                table: "accounts_contacts",
                columns: new[] { "OwnerId", "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_contacts_SourceKey",
                table: "accounts_contacts",
                column: "SourceKey",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_activities_AssigneeId_DoneAt_Id",
                table: "activities",
                columns: new[] { "AssigneeId", "DoneAt", "Id" },
                filter: "\"DoneAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_activities_AuthorId_At_Id",
                table: "activities",
                columns: new[] { "AuthorId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_activities_by_time",
                table: "activities",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_activities_ContactId",
                table: "activities",
                column: "ContactId",
                filter: "\"ContactId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_activities_DeletedAt_Id",
                table: "activities",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_activities_done",
                table: "activities",
                columns: new[] { "DoneAt", "Id" },
                filter: "\"DoneAt\" IS NOT NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_activities_meetings",
                table: "activities",
                columns: new[] { "At", "Id" },
                filter: "\"Kind\" = 2 AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_activities_open_by_assignee",
                table: "activities",
                columns: new[] { "AssigneeId", "DueAt", "Id" },
                filter: "\"Kind\" = 3 AND \"DoneAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_activities_open_by_due",
                table: "activities",
                columns: new[] { "DueAt", "Id" },
                filter: "\"Kind\" = 3 AND \"DoneAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_activities_open_by_subject",
                table: "activities",
                columns: new[] { "SubjectId", "DueAt" },
                filter: "\"Kind\" = 3 AND \"DoneAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_activities_SubjectId_At_Id",
                table: "activities",
                columns: new[] { "SubjectId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_activities_tasks_by_assignee",
                table: "activities",
                columns: new[] { "AssigneeId", "At", "Id" },
                filter: "\"Kind\" = 3 AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_activities_tasks_by_time",
                table: "activities",
                columns: new[] { "At", "Id" },
                filter: "\"Kind\" = 3 AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_activities_comments_ActivityId_Id",
                table: "activities_comments",
                columns: new[] { "ActivityId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_activities_comments_AuthorId_ActivityId",
                table: "activities_comments",
                columns: new[] { "AuthorId", "ActivityId" });

            migrationBuilder.CreateIndex(
                name: "IX_activities_comments_DeletedAt_Id",
                table: "activities_comments",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_activities_follows_PersonId",
                table: "activities_follows",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_activities_follows_SubjectId_PersonId",
                table: "activities_follows",
                columns: new[] { "SubjectId", "PersonId" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_activities_people_PersonId",
                table: "activities_people",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_activities_reminders_ActivityId_PersonId",
                table: "activities_reminders",
                columns: new[] { "ActivityId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_activities_reminders_At",
                table: "activities_reminders",
                column: "At",
                filter: "\"DeliveredAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_activities_reminders_DeletedAt_Id",
                table: "activities_reminders",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_activities_reminders_PersonId_DeliveredAt",
                table: "activities_reminders",
                columns: new[] { "PersonId", "DeliveredAt" },
                filter: "\"SeenAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_calendars_holidays_CalendarId_Date",
                table: "calendars_holidays",
                columns: new[] { "CalendarId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_calendars_people_CalendarId",
                table: "calendars_people",
                column: "CalendarId");

            migrationBuilder.CreateIndex(
                name: "IX_calendars_people_PersonId",
                table: "calendars_people",
                column: "PersonId",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_catalog_currency_rates_Currency_ValidFrom",
                table: "catalog_currency_rates",
                columns: new[] { "Currency", "ValidFrom" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_catalog_currency_rates_DeletedAt_Id",
                table: "catalog_currency_rates",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_catalog_currency_rates_ValidFrom_Id",
                table: "catalog_currency_rates",
                columns: new[] { "ValidFrom", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_catalog_products_CodeKey",
                table: "catalog_products",
                column: "CodeKey",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_catalog_products_CodeKey_Id",
                table: "catalog_products",
                columns: new[] { "CodeKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_catalog_products_DeletedAt_Id",
                table: "catalog_products",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_catalog_products_Family_NameKey_Id",
                table: "catalog_products",
                columns: new[] { "Family", "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_catalog_products_FamilyKey_Id",
                table: "catalog_products",
                columns: new[] { "FamilyKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_catalog_products_NameKey_Id",
                table: "catalog_products",
                columns: new[] { "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_catalog_products_SourceKey",
                table: "catalog_products",
                column: "SourceKey",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_asked",
                table: "commitments",
                columns: new[] { "RequesterId", "DueAt", "Id" },
                filter: "\"EndedAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_awaits",
                table: "commitments",
                columns: new[] { "AwaitsId", "AnswerDueAt", "Id" },
                filter: "\"AwaitsId\" IS NOT NULL AND \"EndedAt\" IS NULL AND \"DeletedAt\" IS NULL AND (\"State\" <> 4 OR \"PendingBy\" IS NOT NULL)");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_by_outcome",
                table: "commitments",
                columns: new[] { "OutcomeId", "DueAt", "Id" },
                filter: "\"OutcomeId\" IS NOT NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_clock",
                table: "commitments",
                column: "NextAt",
                filter: "\"NextAt\" IS NOT NULL AND \"EndedAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_CreatedAt_Id",
                table: "commitments",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_decided",
                table: "commitments",
                columns: new[] { "PerformerId", "DueAt", "Reckoned" },
                filter: "\"Reckoned\" <> 0 AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_for_colleague",
                table: "commitments",
                columns: new[] { "ColleagueId", "DueAt", "Id" },
                filter: "\"ColleagueId\" IS NOT NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_GuestId",
                table: "commitments",
                column: "GuestId",
                filter: "\"GuestId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_open_by_due",
                table: "commitments",
                columns: new[] { "DueAt", "Id" },
                filter: "\"EndedAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_open_by_subject",
                table: "commitments",
                columns: new[] { "SubjectId", "DueAt", "Id" },
                filter: "\"EndedAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_owed",
                table: "commitments",
                columns: new[] { "PerformerId", "State", "DueAt", "Id" },
                filter: "\"EndedAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_ParentId",
                table: "commitments",
                column: "ParentId",
                filter: "\"ParentId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_PerformerId_EndedAt_Id",
                table: "commitments",
                columns: new[] { "PerformerId", "EndedAt", "Id" },
                filter: "\"EndedAt\" IS NOT NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_promised_to",
                table: "commitments",
                columns: new[] { "PromisedToId", "DueAt", "Id" },
                filter: "\"PromisedToId\" IS NOT NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_queue",
                table: "commitments",
                columns: new[] { "AwaitsDepartment", "AnswerDueAt", "Id" },
                filter: "\"AwaitsDepartment\" IS NOT NULL AND \"EndedAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_RequesterId_EndedAt_Id",
                table: "commitments",
                columns: new[] { "RequesterId", "EndedAt", "Id" },
                filter: "\"EndedAt\" IS NOT NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_SubjectId_CreatedAt_Id",
                table: "commitments",
                columns: new[] { "SubjectId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_announcements_AudienceId",
                table: "commitments_announcements",
                column: "AudienceId");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_announcements_due",
                table: "commitments_announcements",
                column: "DueAt",
                filter: "\"EndedAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_announcements_OnId_DueAt_Id",
                table: "commitments_announcements",
                columns: new[] { "OnId", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_announcements_owned",
                table: "commitments_announcements",
                column: "OwnerId",
                filter: "\"EndedAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_announcements_WrittenById",
                table: "commitments_announcements",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_concerns_OutcomeId_At",
                table: "commitments_concerns",
                columns: new[] { "OutcomeId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_contingencies_OnId_WrittenAt_Id",
                table: "commitments_contingencies",
                columns: new[] { "OnId", "WrittenAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_contingencies_owned",
                table: "commitments_contingencies",
                column: "OwnerId",
                filter: "\"EndedAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_contingencies_watched",
                table: "commitments_contingencies",
                column: "Id",
                filter: "\"State\" = 'Armed' AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_contingencies_WrittenById",
                table: "commitments_contingencies",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_feeds_KeyHash",
                table: "commitments_feeds",
                column: "KeyHash",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_feeds_PersonId",
                table: "commitments_feeds",
                column: "PersonId",
                unique: true,
                filter: "\"RevokedAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_guests_FormerKeyHash",
                table: "commitments_guests",
                column: "FormerKeyHash",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_guests_KeyHash",
                table: "commitments_guests",
                column: "KeyHash",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_guests_OutcomeId",
                table: "commitments_guests",
                column: "OutcomeId",
                filter: "\"OutcomeId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_obstacles_board",
                table: "commitments_obstacles",
                columns: new[] { "RaisedAt", "Id" },
                filter: "\"EndedAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_obstacles_HindersId",
                table: "commitments_obstacles",
                column: "HindersId");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_obstacles_mine",
                table: "commitments_obstacles",
                columns: new[] { "OwnerId", "RaisedAt", "Id" },
                filter: "\"EndedAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_obstacles_OnId_RaisedAt_Id",
                table: "commitments_obstacles",
                columns: new[] { "OnId", "RaisedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_obstacles_RaisedAt_Id",
                table: "commitments_obstacles",
                columns: new[] { "RaisedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_obstacles_RaisedById",
                table: "commitments_obstacles",
                column: "RaisedById");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_offerings_Department",
                table: "commitments_offerings",
                column: "Department");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_outcomes_OpenedAt_Id",
                table: "commitments_outcomes",
                columns: new[] { "OpenedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_outcomes_SubjectId_OpenedAt_Id",
                table: "commitments_outcomes",
                columns: new[] { "SubjectId", "OpenedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_outcomes_offered",
                table: "commitments_outcomes",
                column: "OfferedToId",
                filter: "\"OfferedToId\" IS NOT NULL AND \"ClosedAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_outcomes_open",
                table: "commitments_outcomes",
                columns: new[] { "DueOn", "Id" },
                filter: "\"ClosedAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_outcomes_open_by_owner",
                table: "commitments_outcomes",
                columns: new[] { "OwnerId", "DueOn", "Id" },
                filter: "\"ClosedAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_participants_OutcomeId_PersonId",
                table: "commitments_participants",
                columns: new[] { "OutcomeId", "PersonId" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_participants_PersonId_OutcomeId",
                table: "commitments_participants",
                columns: new[] { "PersonId", "OutcomeId" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_reviews_OutcomeId_HeldAt",
                table: "commitments_reviews",
                columns: new[] { "OutcomeId", "HeldAt" });

            migrationBuilder.CreateIndex(
                name: "IX_reviews_clock",
                table: "commitments_reviews",
                column: "At",
                filter: "\"HeldAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_reviews_next",
                table: "commitments_reviews",
                column: "OutcomeId",
                unique: true,
                filter: "\"HeldAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_revisions_OutcomeId_Number",
                table: "commitments_revisions",
                columns: new[] { "OutcomeId", "Number" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_stand_ins_PersonId_Until",
                table: "commitments_stand_ins",
                columns: new[] { "PersonId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_stand_ins_StandInId",
                table: "commitments_stand_ins",
                column: "StandInId");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_steps_OutcomeId_Position",
                table: "commitments_steps",
                columns: new[] { "OutcomeId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_team_words_TeamId_Word",
                table: "commitments_team_words",
                columns: new[] { "TeamId", "Word" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_tenures_OutcomeId_Number",
                table: "commitments_tenures",
                columns: new[] { "OutcomeId", "Number" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_tenures_OwnerId_OutcomeId",
                table: "commitments_tenures",
                columns: new[] { "OwnerId", "OutcomeId" });

            migrationBuilder.CreateIndex(
                name: "IX_tenures_open",
                table: "commitments_tenures",
                column: "OutcomeId",
                unique: true,
                filter: "\"To\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_told_CommitmentId_ToId",
                table: "commitments_told",
                columns: new[] { "CommitmentId", "ToId" });

            migrationBuilder.CreateIndex(
                name: "IX_content_objection_responses_TopicId",
                table: "content_objection_responses",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_content_objection_responses_WrittenById",
                table: "content_objection_responses",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_content_objection_topics_Type_Id",
                table: "content_objection_topics",
                columns: new[] { "Type", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_content_objection_topics_WrittenById",
                table: "content_objection_topics",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_content_pieces_FreshUntil_Id",
                table: "content_pieces",
                columns: new[] { "FreshUntil", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_content_pieces_OwnerId_FreshUntil_Id",
                table: "content_pieces",
                columns: new[] { "OwnerId", "FreshUntil", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_content_pieces_TitleKey_Id",
                table: "content_pieces",
                columns: new[] { "TitleKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_content_pieces_WrittenById",
                table: "content_pieces",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_content_playbook_versions_PlaybookId_Number",
                table: "content_playbook_versions",
                columns: new[] { "PlaybookId", "Number" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_content_playbooks_NameKey_Id",
                table: "content_playbooks",
                columns: new[] { "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_content_playbooks_WrittenById",
                table: "content_playbooks",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_content_plays_PlaybookId",
                table: "content_plays",
                column: "PlaybookId");

            migrationBuilder.CreateIndex(
                name: "IX_content_plays_PlaybookVersionId_Position",
                table: "content_plays",
                columns: new[] { "PlaybookVersionId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_content_response_uses_DealId",
                table: "content_response_uses",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_content_response_uses_ResponseId_DealId",
                table: "content_response_uses",
                columns: new[] { "ResponseId", "DealId" });

            migrationBuilder.CreateIndex(
                name: "IX_content_uses_DealId",
                table: "content_uses",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_content_uses_WhatId_DealId",
                table: "content_uses",
                columns: new[] { "WhatId", "DealId" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_deals_AccountId_Result_Id",
                table: "deals",
                columns: new[] { "AccountId", "Result", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_ContactId_Result_Id",
                table: "deals",
                columns: new[] { "ContactId", "Result", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_DeletedAt_Id",
                table: "deals",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_deals_OwnerId_Result_AmountInBase_Id",
                table: "deals",
                columns: new[] { "OwnerId", "Result", "AmountInBase", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_OwnerId_Result_CloseOn_Id",
                table: "deals",
                columns: new[] { "OwnerId", "Result", "CloseOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_PipelineId_StageId_Result_CloseKey_Id",
                table: "deals",
                columns: new[] { "PipelineId", "StageId", "Result", "CloseKey", "Id" });

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
                name: "IX_deals_closing_reasons_Result_Position",
                table: "deals_closing_reasons",
                columns: new[] { "Result", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_lines_DealId_Position",
                table: "deals_lines",
                columns: new[] { "DealId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_lines_DeletedAt_Id",
                table: "deals_lines",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

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
                name: "IX_deals_members_DeletedAt_Id",
                table: "deals_members",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_deals_members_PersonId",
                table: "deals_members",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_deals_stage_stays_DealId_EnteredAt",
                table: "deals_stage_stays",
                columns: new[] { "DealId", "EnteredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_stage_stays_DeletedAt_Id",
                table: "deals_stage_stays",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_deals_stage_stays_LeftAt",
                table: "deals_stage_stays",
                column: "LeftAt");

            migrationBuilder.CreateIndex(
                name: "IX_deals_stage_stays_StageId_Seconds",
                table: "deals_stage_stays",
                columns: new[] { "StageId", "Seconds" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_stages_PipelineId_Position",
                table: "deals_stages",
                columns: new[] { "PipelineId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_AuthorId_On_Id",
                table: "feedback",
                columns: new[] { "AuthorId", "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_AuthorId_ReceiverId_On_Id",
                table: "feedback",
                columns: new[] { "AuthorId", "ReceiverId", "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_DeletedAt_Id",
                table: "feedback",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_ReceiverId_On_Id",
                table: "feedback",
                columns: new[] { "ReceiverId", "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_fields_Kind_Key",
                table: "fields",
                columns: new[] { "Kind", "Key" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_fields_values_FieldId_Key_RecordId",
                table: "fields_values",
                columns: new[] { "FieldId", "Key", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_files_DeletedAt_Id",
                table: "files",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_files_SubjectId_Id",
                table: "files",
                columns: new[] { "SubjectId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_files_versions_StoredAs",
                table: "files_versions",
                column: "StoredAs",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inbox_browsers_EndpointHash",
                table: "inbox_browsers",
                column: "EndpointHash",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_browsers_PersonId",
                table: "inbox_browsers",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_choices_PersonId_Reason",
                table: "inbox_choices",
                columns: new[] { "PersonId", "Reason" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_hours_PersonId",
                table: "inbox_hours",
                column: "PersonId",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_notices_done",
                table: "inbox_notices",
                columns: new[] { "PersonId", "DoneAt", "Id" },
                filter: "\"DoneAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_notices_MailDueAt",
                table: "inbox_notices",
                column: "MailDueAt",
                filter: "\"MailDueAt\" IS NOT NULL AND \"MailedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_notices_open",
                table: "inbox_notices",
                columns: new[] { "PersonId", "StandsAt", "Id" },
                filter: "\"DoneAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_notices_PersonId_SubjectId_At",
                table: "inbox_notices",
                columns: new[] { "PersonId", "SubjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_inbox_notices_PushDueAt",
                table: "inbox_notices",
                column: "PushDueAt",
                filter: "\"PushDueAt\" IS NOT NULL AND \"PushedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_notices_SubjectId",
                table: "inbox_notices",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_notices_unread",
                table: "inbox_notices",
                columns: new[] { "PersonId", "StandsAt" },
                filter: "\"DoneAt\" IS NULL AND \"DeletedAt\" IS NULL AND \"ReadAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_learning_improvements_EndedAt_ProposedAt_Id",
                table: "learning_improvements",
                columns: new[] { "EndedAt", "ProposedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_learning_improvements_OwnerId_State",
                table: "learning_improvements",
                columns: new[] { "OwnerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_learning_improvements_ProposedById",
                table: "learning_improvements",
                column: "ProposedById");

            migrationBuilder.CreateIndex(
                name: "IX_learning_improvements_ReviewId",
                table: "learning_improvements",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_learning_improvements_State_DoneAt",
                table: "learning_improvements",
                columns: new[] { "State", "DoneAt" });

            migrationBuilder.CreateIndex(
                name: "IX_learning_review_words_PersonId",
                table: "learning_review_words",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_learning_review_words_ReviewId_PersonId",
                table: "learning_review_words",
                columns: new[] { "ReviewId", "PersonId" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_learning_reviews_DealId",
                table: "learning_reviews",
                column: "DealId",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_learning_reviews_OpenedAt_Id",
                table: "learning_reviews",
                columns: new[] { "OpenedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_learning_reviews_OpenedById",
                table: "learning_reviews",
                column: "OpenedById");

            migrationBuilder.CreateIndex(
                name: "IX_lists_columns_PersonId_Kind",
                table: "lists_columns",
                columns: new[] { "PersonId", "Kind" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_lists_usual_views_PersonId_Kind",
                table: "lists_usual_views",
                columns: new[] { "PersonId", "Kind" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_lists_views_DeletedAt_Id",
                table: "lists_views",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_lists_views_OwnerId_Kind",
                table: "lists_views",
                columns: new[] { "OwnerId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_market_buyer_events_CommitmentId",
                table: "market_buyer_events",
                column: "CommitmentId");

            migrationBuilder.CreateIndex(
                name: "IX_market_buyer_events_CueById",
                table: "market_buyer_events",
                column: "CueById");

            migrationBuilder.CreateIndex(
                name: "IX_market_buyer_events_DealId_On_Id",
                table: "market_buyer_events",
                columns: new[] { "DealId", "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_market_buyer_events_DeletedAt_Id",
                table: "market_buyer_events",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_market_buyer_events_WrittenById",
                table: "market_buyer_events",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_market_changes_ClosedAt_On_Id",
                table: "market_changes",
                columns: new[] { "ClosedAt", "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_market_changes_ClosedById",
                table: "market_changes",
                column: "ClosedById");

            migrationBuilder.CreateIndex(
                name: "IX_market_changes_On_Id",
                table: "market_changes",
                columns: new[] { "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_market_changes_WrittenById",
                table: "market_changes",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_market_changes_told_ChangeId_PersonId",
                table: "market_changes_told",
                columns: new[] { "ChangeId", "PersonId" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_market_changes_told_PersonId",
                table: "market_changes_told",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_market_need_strengths_ById",
                table: "market_need_strengths",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_market_need_strengths_DealId_Id",
                table: "market_need_strengths",
                columns: new[] { "DealId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_market_need_strengths_DeletedAt_Id",
                table: "market_need_strengths",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_market_need_strengths_NeedId_StrengthId",
                table: "market_need_strengths",
                columns: new[] { "NeedId", "StrengthId" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_market_need_strengths_StrengthId_At_Id",
                table: "market_need_strengths",
                columns: new[] { "StrengthId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_market_strength_gaps_CommitmentId",
                table: "market_strength_gaps",
                column: "CommitmentId",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_market_strength_gaps_DealId",
                table: "market_strength_gaps",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_market_strength_gaps_NeedId_Id",
                table: "market_strength_gaps",
                columns: new[] { "NeedId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_market_strengths_NameKey_Id",
                table: "market_strengths",
                columns: new[] { "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_market_strengths_OwnerId",
                table: "market_strengths",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_market_untouched_deals_ById",
                table: "market_untouched_deals",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_market_untouched_deals_ChangeId_DealId",
                table: "market_untouched_deals",
                columns: new[] { "ChangeId", "DealId" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_market_untouched_deals_DealId",
                table: "market_untouched_deals",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_market_untouched_deals_DeletedAt_Id",
                table: "market_untouched_deals",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_objectives_OfferedToId",
                table: "objectives",
                column: "OfferedToId");

            migrationBuilder.CreateIndex(
                name: "IX_objectives_OwnerId",
                table: "objectives",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_objectives_ParentId",
                table: "objectives",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_objectives_departments_ObjectiveId_Function",
                table: "objectives_departments",
                columns: new[] { "ObjectiveId", "Function" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_objectives_reports_ObjectiveId_On_At_Id",
                table: "objectives_reports",
                columns: new[] { "ObjectiveId", "On", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_NameKey_Id",
                table: "people",
                columns: new[] { "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_team_members_PersonId",
                table: "people_team_members",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_people_teams_DeletedAt_Id",
                table: "people_teams",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_people_teams_ManagerId",
                table: "people_teams",
                column: "ManagerId");

            migrationBuilder.CreateIndex(
                name: "IX_people_teams_NameKey_Id",
                table: "people_teams",
                columns: new[] { "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_changes_EventId",
                table: "platform_changes",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_changes_RecordId_Sequence",
                table: "platform_changes",
                columns: new[] { "RecordId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_events_ActId",
                table: "platform_events",
                column: "ActId",
                filter: "\"ActId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_platform_events_ActorId_At",
                table: "platform_events",
                columns: new[] { "ActorId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_events_At",
                table: "platform_events",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_platform_events_Id",
                table: "platform_events",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_events_SubjectId_At_Id",
                table: "platform_events",
                columns: new[] { "SubjectId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_events_WholeId_At_Id",
                table: "platform_events",
                columns: new[] { "WholeId", "At", "Id" },
                filter: "\"WholeId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_platform_once_keys_At",
                table: "platform_once_keys",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_ActId",
                table: "platform_outbox",
                column: "ActId",
                filter: "\"ActId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_DoneAt",
                table: "platform_outbox",
                column: "DoneAt");

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_DueAt_Sequence",
                table: "platform_outbox",
                columns: new[] { "DueAt", "Sequence" },
                filter: "\"DoneAt\" IS NULL AND \"ParkedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_SubjectId_Sequence",
                table: "platform_outbox",
                columns: new[] { "SubjectId", "Sequence" },
                filter: "\"DoneAt\" IS NULL AND \"ParkedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_process_asks_CommitmentId",
                table: "process_asks",
                column: "CommitmentId",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_process_asks_DealId",
                table: "process_asks",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_process_costs_VersionId",
                table: "process_costs",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_process_decisions_DealId_At_Id",
                table: "process_decisions",
                columns: new[] { "DealId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_process_decisions_Step_At_Id",
                table: "process_decisions",
                columns: new[] { "Step", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_process_easings_VersionId_Step_Tier",
                table: "process_easings",
                columns: new[] { "VersionId", "Step", "Tier" },
                unique: true,
                filter: "\"EndedAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_process_evidence_At",
                table: "process_evidence",
                column: "At",
                filter: "\"SaidById\" IS NOT NULL AND \"ConfirmedAt\" IS NULL AND \"DeniedAt\" IS NULL AND \"MissedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_process_evidence_DealId_Item",
                table: "process_evidence",
                columns: new[] { "DealId", "Item" });

            migrationBuilder.CreateIndex(
                name: "IX_process_gates_VersionId_Step",
                table: "process_gates",
                columns: new[] { "VersionId", "Step" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_process_items_VersionId_Step_Position",
                table: "process_items",
                columns: new[] { "VersionId", "Step", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_process_pins_DealId",
                table: "process_pins",
                column: "DealId",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_process_renewals_DealId",
                table: "process_renewals",
                column: "DealId",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_process_rests_VersionId_Item",
                table: "process_rests",
                columns: new[] { "VersionId", "Item" },
                unique: true,
                filter: "\"EndedAt\" IS NULL AND \"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_process_stages_VersionId_StageId",
                table: "process_stages",
                columns: new[] { "VersionId", "StageId" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_process_versions_Number",
                table: "process_versions",
                column: "Number",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_process_words_DealId",
                table: "process_words",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_search_marks_RecordId",
                table: "search_marks",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_search_words_RecordId_Word",
                table: "search_words",
                columns: new[] { "RecordId", "Word" });

            migrationBuilder.CreateIndex(
                name: "IX_selling_case_frames_ConfirmedById",
                table: "selling_case_frames",
                column: "ConfirmedById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_case_frames_DealId",
                table: "selling_case_frames",
                column: "DealId",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_selling_case_frames_RecordedById",
                table: "selling_case_frames",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_case_lines_DealId_Id",
                table: "selling_case_lines",
                columns: new[] { "DealId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_selling_case_lines_SaidById",
                table: "selling_case_lines",
                column: "SaidById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_case_lines_WrittenById",
                table: "selling_case_lines",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_charter_confirmations_CharterId_PersonId",
                table: "selling_charter_confirmations",
                columns: new[] { "CharterId", "PersonId" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_selling_charter_confirmations_PersonId",
                table: "selling_charter_confirmations",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_selling_charters_Number",
                table: "selling_charters",
                column: "Number",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_selling_charters_PublishedById",
                table: "selling_charters",
                column: "PublishedById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_charters_WrittenById",
                table: "selling_charters",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_competitor_fits_DealId_Id",
                table: "selling_competitor_fits",
                columns: new[] { "DealId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_selling_competitor_fits_NeedId",
                table: "selling_competitor_fits",
                column: "NeedId");

            migrationBuilder.CreateIndex(
                name: "IX_selling_competitor_fits_ToldToId",
                table: "selling_competitor_fits",
                column: "ToldToId");

            migrationBuilder.CreateIndex(
                name: "IX_selling_competitor_fits_WrittenById",
                table: "selling_competitor_fits",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_concessions_DealId_On_Id",
                table: "selling_concessions",
                columns: new[] { "DealId", "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_selling_concessions_DecidedById",
                table: "selling_concessions",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_concessions_WrittenById",
                table: "selling_concessions",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_conduct_checks_AcknowledgedById",
                table: "selling_conduct_checks",
                column: "AcknowledgedById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_conduct_checks_ById",
                table: "selling_conduct_checks",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_conduct_checks_DealId_At_Id",
                table: "selling_conduct_checks",
                columns: new[] { "DealId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_selling_conduct_checks_RecordedById",
                table: "selling_conduct_checks",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_follow_ups_DealId_Day",
                table: "selling_follow_ups",
                columns: new[] { "DealId", "Day" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_selling_follow_ups_DueOn_Id",
                table: "selling_follow_ups",
                columns: new[] { "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_selling_follow_ups_HeldById",
                table: "selling_follow_ups",
                column: "HeldById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_follow_ups_HeldOn_Id",
                table: "selling_follow_ups",
                columns: new[] { "HeldOn", "Id" },
                filter: "\"HeldOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_selling_follow_ups_OwnerId_DueOn_Id",
                table: "selling_follow_ups",
                columns: new[] { "OwnerId", "DueOn", "Id" },
                filter: "\"HeldOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_selling_follow_ups_SaidById",
                table: "selling_follow_ups",
                column: "SaidById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_need_answers_DealLineId",
                table: "selling_need_answers",
                column: "DealLineId");

            migrationBuilder.CreateIndex(
                name: "IX_selling_need_answers_DeletedAt_Id",
                table: "selling_need_answers",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_selling_need_answers_NeedId_DealLineId",
                table: "selling_need_answers",
                columns: new[] { "NeedId", "DealLineId" });

            migrationBuilder.CreateIndex(
                name: "IX_selling_needs_ConfirmedById",
                table: "selling_needs",
                column: "ConfirmedById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_needs_DealId_Id",
                table: "selling_needs",
                columns: new[] { "DealId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_selling_needs_DeletedAt_Id",
                table: "selling_needs",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_selling_needs_GapToldToId",
                table: "selling_needs",
                column: "GapToldToId");

            migrationBuilder.CreateIndex(
                name: "IX_selling_needs_RecordedById",
                table: "selling_needs",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_needs_SourceId",
                table: "selling_needs",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_selling_needs_ValuedById",
                table: "selling_needs",
                column: "ValuedById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_needs_WrittenById",
                table: "selling_needs",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_objection_answers_ById",
                table: "selling_objection_answers",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_objection_answers_ObjectionId_At_Id",
                table: "selling_objection_answers",
                columns: new[] { "ObjectionId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_selling_objections_ContactId",
                table: "selling_objections",
                column: "ContactId",
                filter: "\"ContactId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_selling_objections_DealId_WrittenAt_Id",
                table: "selling_objections",
                columns: new[] { "DealId", "WrittenAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_selling_objections_EndedById",
                table: "selling_objections",
                column: "EndedById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_objections_ToldToId",
                table: "selling_objections",
                column: "ToldToId",
                filter: "\"ToldToId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_selling_objections_WrittenById",
                table: "selling_objections",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_preparations_DealId",
                table: "selling_preparations",
                column: "DealId",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_selling_preparations_DistinctiveById",
                table: "selling_preparations",
                column: "DistinctiveById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_preparations_FitById",
                table: "selling_preparations",
                column: "FitById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_preparations_ScopeById",
                table: "selling_preparations",
                column: "ScopeById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_presentation_contacts_ContactId",
                table: "selling_presentation_contacts",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_selling_presentation_needs_NeedId",
                table: "selling_presentation_needs",
                column: "NeedId");

            migrationBuilder.CreateIndex(
                name: "IX_selling_presentations_DealId_On_Id",
                table: "selling_presentations",
                columns: new[] { "DealId", "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_selling_presentations_DeletedAt_Id",
                table: "selling_presentations",
                columns: new[] { "DeletedAt", "Id" },
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_selling_presentations_PresentedById",
                table: "selling_presentations",
                column: "PresentedById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_presentations_WrittenById",
                table: "selling_presentations",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_stakeholders_BackupId",
                table: "selling_stakeholders",
                column: "BackupId",
                filter: "\"BackupId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_selling_stakeholders_ContactId",
                table: "selling_stakeholders",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_selling_stakeholders_DealId_ContactId",
                table: "selling_stakeholders",
                columns: new[] { "DealId", "ContactId" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_selling_stakeholders_OwnerId",
                table: "selling_stakeholders",
                column: "OwnerId",
                filter: "\"OwnerId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_selling_terms_DealId_Item",
                table: "selling_terms",
                columns: new[] { "DealId", "Item" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_selling_terms_readings_ById",
                table: "selling_terms_readings",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_terms_readings_DealId_At_Id",
                table: "selling_terms_readings",
                columns: new[] { "DealId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_selling_turn_overs_ById",
                table: "selling_turn_overs",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_selling_turn_overs_DealId_Function",
                table: "selling_turn_overs",
                columns: new[] { "DealId", "Function" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_swarms_AskerId",
                table: "swarms",
                column: "AskerId");

            migrationBuilder.CreateIndex(
                name: "IX_swarms_DealId_AskedAt_Id",
                table: "swarms",
                columns: new[] { "DealId", "AskedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_swarms_DeciderId",
                table: "swarms",
                column: "DeciderId");

            migrationBuilder.CreateIndex(
                name: "IX_swarms_EndedAt_DecideBy_Id",
                table: "swarms",
                columns: new[] { "EndedAt", "DecideBy", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_swarms_State_ResultDueAt",
                table: "swarms",
                columns: new[] { "State", "ResultDueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_swarms_asks_CommitmentId",
                table: "swarms_asks",
                column: "CommitmentId",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_swarms_asks_SwarmId",
                table: "swarms_asks",
                column: "SwarmId");

            migrationBuilder.CreateIndex(
                name: "IX_swarms_options_ById",
                table: "swarms_options",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_swarms_options_SwarmId",
                table: "swarms_options",
                column: "SwarmId");

            migrationBuilder.CreateIndex(
                name: "IX_swarms_seats_PersonId",
                table: "swarms_seats",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_swarms_seats_SwarmId_PersonId",
                table: "swarms_seats",
                columns: new[] { "SwarmId", "PersonId" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_swarms_takeovers_ById",
                table: "swarms_takeovers",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_swarms_takeovers_DealId_State",
                table: "swarms_takeovers",
                columns: new[] { "DealId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_swarms_takeovers_SwarmId_At_Id",
                table: "swarms_takeovers",
                columns: new[] { "SwarmId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_swarms_trials_ById",
                table: "swarms_trials",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_swarms_trials_SwarmId_At_Id",
                table: "swarms_trials",
                columns: new[] { "SwarmId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_swarms_votes_ById",
                table: "swarms_votes",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_swarms_votes_SwarmId_OptionId_ById",
                table: "swarms_votes",
                columns: new[] { "SwarmId", "OptionId", "ById" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_tagging_tags_Key",
                table: "tagging_tags",
                column: "Key",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_attempts");

            migrationBuilder.DropTable(
                name: "access_sessions");

            migrationBuilder.DropTable(
                name: "access_sign_in_links");

            migrationBuilder.DropTable(
                name: "access_sign_ins");

            migrationBuilder.DropTable(
                name: "access_tokens");

            migrationBuilder.DropTable(
                name: "accounts_addresses");

            migrationBuilder.DropTable(
                name: "accounts_contact_roles");

            migrationBuilder.DropTable(
                name: "activities_comments");

            migrationBuilder.DropTable(
                name: "activities_follow_marks");

            migrationBuilder.DropTable(
                name: "activities_follows");

            migrationBuilder.DropTable(
                name: "activities_people");

            migrationBuilder.DropTable(
                name: "activities_reminders");

            migrationBuilder.DropTable(
                name: "calendars_holidays");

            migrationBuilder.DropTable(
                name: "calendars_people");

            migrationBuilder.DropTable(
                name: "catalog_company");

            migrationBuilder.DropTable(
                name: "catalog_currency_rates");

            migrationBuilder.DropTable(
                name: "catalog_products");

            migrationBuilder.DropTable(
                name: "commitments_announcements");

            migrationBuilder.DropTable(
                name: "commitments_concerns");

            migrationBuilder.DropTable(
                name: "commitments_contingencies");

            migrationBuilder.DropTable(
                name: "commitments_feeds");

            migrationBuilder.DropTable(
                name: "commitments_obstacles");

            migrationBuilder.DropTable(
                name: "commitments_offerings");

            migrationBuilder.DropTable(
                name: "commitments_participants");

            migrationBuilder.DropTable(
                name: "commitments_reviews");

            migrationBuilder.DropTable(
                name: "commitments_revisions");

            migrationBuilder.DropTable(
                name: "commitments_stand_ins");

            migrationBuilder.DropTable(
                name: "commitments_steps");

            migrationBuilder.DropTable(
                name: "commitments_team_words");

            migrationBuilder.DropTable(
                name: "commitments_tenures");

            migrationBuilder.DropTable(
                name: "commitments_told");

            migrationBuilder.DropTable(
                name: "content_objection_responses");

            migrationBuilder.DropTable(
                name: "content_pieces");

            migrationBuilder.DropTable(
                name: "content_plays");

            migrationBuilder.DropTable(
                name: "content_response_uses");

            migrationBuilder.DropTable(
                name: "content_uses");

            migrationBuilder.DropTable(
                name: "deals_closing_reasons");

            migrationBuilder.DropTable(
                name: "deals_members");

            migrationBuilder.DropTable(
                name: "deals_stage_stays");

            migrationBuilder.DropTable(
                name: "deals_stage_totals");

            migrationBuilder.DropTable(
                name: "deals_stages");

            migrationBuilder.DropTable(
                name: "feedback");

            migrationBuilder.DropTable(
                name: "fields_values");

            migrationBuilder.DropTable(
                name: "files_versions");

            migrationBuilder.DropTable(
                name: "inbox_browsers");

            migrationBuilder.DropTable(
                name: "inbox_choices");

            migrationBuilder.DropTable(
                name: "inbox_hours");

            migrationBuilder.DropTable(
                name: "inbox_notices");

            migrationBuilder.DropTable(
                name: "learning_improvements");

            migrationBuilder.DropTable(
                name: "learning_review_words");

            migrationBuilder.DropTable(
                name: "lists_columns");

            migrationBuilder.DropTable(
                name: "lists_usual_views");

            migrationBuilder.DropTable(
                name: "lists_views");

            migrationBuilder.DropTable(
                name: "market_buyer_events");

            migrationBuilder.DropTable(
                name: "market_changes_told");

            migrationBuilder.DropTable(
                name: "market_need_strengths");

            migrationBuilder.DropTable(
                name: "market_strength_gaps");

            migrationBuilder.DropTable(
                name: "market_untouched_deals");

            migrationBuilder.DropTable(
                name: "objectives_departments");

            migrationBuilder.DropTable(
                name: "objectives_reports");

            migrationBuilder.DropTable(
                name: "people_team_members");

            migrationBuilder.DropTable(
                name: "platform_changes");

            migrationBuilder.DropTable(
                name: "platform_events");

            migrationBuilder.DropTable(
                name: "platform_job_runs");

            migrationBuilder.DropTable(
                name: "platform_marks");

            migrationBuilder.DropTable(
                name: "platform_once_keys");

            migrationBuilder.DropTable(
                name: "platform_outbox");

            migrationBuilder.DropTable(
                name: "platform_seal_gaps");

            migrationBuilder.DropTable(
                name: "platform_seals");

            migrationBuilder.DropTable(
                name: "platform_turns");

            migrationBuilder.DropTable(
                name: "process_asks");

            migrationBuilder.DropTable(
                name: "process_costs");

            migrationBuilder.DropTable(
                name: "process_decisions");

            migrationBuilder.DropTable(
                name: "process_easings");

            migrationBuilder.DropTable(
                name: "process_evidence");

            migrationBuilder.DropTable(
                name: "process_gates");

            migrationBuilder.DropTable(
                name: "process_items");

            migrationBuilder.DropTable(
                name: "process_pins");

            migrationBuilder.DropTable(
                name: "process_renewals");

            migrationBuilder.DropTable(
                name: "process_rests");

            migrationBuilder.DropTable(
                name: "process_stages");

            migrationBuilder.DropTable(
                name: "process_words");

            migrationBuilder.DropTable(
                name: "search_marks");

            migrationBuilder.DropTable(
                name: "search_opened");

            migrationBuilder.DropTable(
                name: "search_vocabulary");

            migrationBuilder.DropTable(
                name: "search_words");

            migrationBuilder.DropTable(
                name: "selling_case_frames");

            migrationBuilder.DropTable(
                name: "selling_case_lines");

            migrationBuilder.DropTable(
                name: "selling_charter_confirmations");

            migrationBuilder.DropTable(
                name: "selling_competitor_fits");

            migrationBuilder.DropTable(
                name: "selling_concessions");

            migrationBuilder.DropTable(
                name: "selling_conduct_checks");

            migrationBuilder.DropTable(
                name: "selling_follow_ups");

            migrationBuilder.DropTable(
                name: "selling_need_answers");

            migrationBuilder.DropTable(
                name: "selling_objection_answers");

            migrationBuilder.DropTable(
                name: "selling_preparations");

            migrationBuilder.DropTable(
                name: "selling_presentation_contacts");

            migrationBuilder.DropTable(
                name: "selling_presentation_needs");

            migrationBuilder.DropTable(
                name: "selling_stakeholders");

            migrationBuilder.DropTable(
                name: "selling_terms");

            migrationBuilder.DropTable(
                name: "selling_terms_readings");

            migrationBuilder.DropTable(
                name: "selling_turn_overs");

            migrationBuilder.DropTable(
                name: "swarms_asks");

            migrationBuilder.DropTable(
                name: "swarms_options");

            migrationBuilder.DropTable(
                name: "swarms_seats");

            migrationBuilder.DropTable(
                name: "swarms_takeovers");

            migrationBuilder.DropTable(
                name: "swarms_trials");

            migrationBuilder.DropTable(
                name: "swarms_votes");

            migrationBuilder.DropTable(
                name: "tagging_rules");

            migrationBuilder.DropTable(
                name: "tagging_tags");

            migrationBuilder.DropTable(
                name: "activities");

            migrationBuilder.DropTable(
                name: "calendars");

            migrationBuilder.DropTable(
                name: "content_objection_topics");

            migrationBuilder.DropTable(
                name: "content_playbook_versions");

            migrationBuilder.DropTable(
                name: "deals_pipelines");

            migrationBuilder.DropTable(
                name: "fields");

            migrationBuilder.DropTable(
                name: "files");

            migrationBuilder.DropTable(
                name: "learning_reviews");

            migrationBuilder.DropTable(
                name: "market_strengths");

            migrationBuilder.DropTable(
                name: "market_changes");

            migrationBuilder.DropTable(
                name: "objectives");

            migrationBuilder.DropTable(
                name: "people_teams");

            migrationBuilder.DropTable(
                name: "process_versions");

            migrationBuilder.DropTable(
                name: "selling_charters");

            migrationBuilder.DropTable(
                name: "deals_lines");

            migrationBuilder.DropTable(
                name: "selling_objections");

            migrationBuilder.DropTable(
                name: "selling_needs");

            migrationBuilder.DropTable(
                name: "selling_presentations");

            migrationBuilder.DropTable(
                name: "commitments");

            migrationBuilder.DropTable(
                name: "swarms");

            migrationBuilder.DropTable(
                name: "content_playbooks");

            migrationBuilder.DropTable(
                name: "accounts_contacts");

            migrationBuilder.DropTable(
                name: "commitments_guests");

            migrationBuilder.DropTable(
                name: "deals");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "commitments_outcomes");

            migrationBuilder.DropTable(
                name: "people");
        }
    }
}
