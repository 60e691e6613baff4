using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Tagging;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.Fields;

namespace Onside.Customers.Deals;

// What a person says about a deal, new or known.
public class DealForm
{
    [Required(ErrorMessage = "Give the deal a name."), MaxLength(200)]
    public string? Name { get; set; }

    public Guid? AccountId { get; set; }
    public Guid? ContactId { get; set; }
    public decimal? Amount { get; set; }

    [MaxLength(3)]
    public string? Currency { get; set; }

    public DateOnly? CloseOn { get; set; }
    public Category? Category { get; set; }

    [MaxLength(80)]
    public string? Source { get; set; }

    [MaxLength(200)]
    public string? NextStep { get; set; }

    // Several, with commas between them.
    [MaxLength(500)]
    public string? Tags { get; set; }

    // Those of the company's own, by key.
    public Loose? Fields { get; set; }

    public int? Version { get; set; }

    public static DealForm From(Deal deal) => new()
    {
        Name = deal.Name, AccountId = deal.AccountId, ContactId = deal.ContactId, CloseOn = deal.CloseOn, Category = deal.Category, Source = deal.Source, NextStep = deal.NextStep, Tags = deal.Tags.Count == 0 ? null : string.Join(", ", deal.Tags),
        Amount = deal.AmountMinor is { } minor ? new Money(minor, deal.Currency).Amount : null, Currency = deal.Currency, Version = deal.Version,
    };

    // Everything the form says, told to the deal; customers I may not see cannot be named.
    public static async Task Tell<TForm>(Deal deal, DealForm form, Input<TForm> input, AppDb db, Me me, RateBook rates, DateOnly today, FieldDesk desk, PipelineBook pipelines, TagBook tags) where TForm : class, new()
    {
        var currency = form.Currency ?? (deal.AmountMinor is null ? rates.Base : deal.Currency);
        var amount = input.Money(nameof(Amount), form.Amount, currency);
        await RefuseHidden(deal, form, input, db, me);
        deal.Describe(form.Name!, form.AccountId, form.ContactId, form.CloseOn, form.Category ?? deal.Category, form.Source, form.NextStep);
        tags.Tell(deal, form.Tags, input);
        deal.Value(amount?.MinorUnits, currency, InBase(rates, today));
        await desk.Tell(deal, form.Fields, input, StageFields.From(pipelines, deal.StageId));
    }

    public static Func<long, string, long?> InBase(RateBook rates, DateOnly today) => (minor, currency) =>
        rates.InBase(new Money(minor, currency), today).Match(money => (long?)money.MinorUnits, _ => null, (_, _) => null);

    private static async Task RefuseHidden<TForm>(Deal deal, DealForm form, Input<TForm> input, AppDb db, Me me) where TForm : class, new()
    {
        if (form.AccountId is { } account && account != deal.AccountId && !await db.Set<Account>().VisibleTo(me).AnyAsync(a => a.Id == account))
            throw input.Complain(nameof(AccountId), $"There is no such customer that you may see.");
        if (form.ContactId is { } contact && contact != deal.ContactId && !await db.Set<Contact>().VisibleTo(me).AnyAsync(c => c.Id == contact))
            throw input.Complain(nameof(ContactId), $"There is no such contact that you may see.");
    }
}
