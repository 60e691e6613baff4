using Onside.Customers.Selling.Conduct;
using Onside.Customers.Selling.Needs;
using Onside.Customers.Selling.Negotiation;
using Onside.Customers.Selling.Objections;
using Onside.Customers.Selling.Preparation;
using Onside.Platform.Data;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;

namespace Onside.Steering.Process;

// Work on a deal that shows by itself what a step asks for: nobody fills in a form for what is there already.
public static class Artefacts
{
    public const string Needs = "needs-confirmed", Values = "values-told", Shown = "presented", Objections = "objections-settled", Concessions = "concessions-approved", Terms = "terms-read", Promise = "promise-kept", Scope = "scope-and-fit", Point = "distinctive-point", Conduct = "conduct-checked";

    public static void AddArtefacts(this IServiceCollection services)
    {
        services.AddSingleton<IArtefact>(new Artefact(Scope, $"a preparation sheet with scope and fit", Prepared, "preparation"));
        services.AddSingleton<IArtefact>(new Artefact(Point, $"a distinctive point on the preparation sheet", Distinguished, "preparation"));
        services.AddSingleton<IArtefact>(new Artefact(Conduct, $"a conduct check that passed", Judged, "conduct"));
        services.AddSingleton<IArtefact>(new Artefact(Needs, $"needs that the customer confirmed", Confirmed, "needs"));
        services.AddSingleton<IArtefact>(new Artefact(Values, $"what each need is worth", Valued, "needs"));
        services.AddSingleton<IArtefact>(new Artefact(Shown, $"a presentation with its reaction", Presented, "presentations"));
        services.AddSingleton<IArtefact>(new Artefact(Objections, $"objections that are all settled", Settled, "objections"));
        services.AddSingleton<IArtefact>(new Artefact(Concessions, $"concessions that were approved", Approved, "terms"));
        services.AddSingleton<IArtefact>(new Artefact(Terms, $"terms that a second person has read", Read, "terms"));
        services.AddSingleton<IArtefact>(new Artefact(Promise, $"a promise about the deal that was kept", Kept));
    }

    private static IQueryable<Brought> Prepared(AppDb db) => db.Set<PreparationSheet>().Where(sheet => sheet.Scope != null && sheet.ScopeById != null && sheet.ScopeAt != null && sheet.Fit != null)
        .Select(sheet => new Brought { DealId = sheet.DealId, What = Scope, PersonId = sheet.ScopeById!.Value, At = sheet.ScopeAt!.Value, As = Process.Brought.Work });

    private static IQueryable<Brought> Distinguished(AppDb db) => db.Set<PreparationSheet>().Where(sheet => sheet.Distinctive != null && sheet.DistinctiveById != null && sheet.DistinctiveAt != null)
        .Select(sheet => new Brought { DealId = sheet.DealId, What = Point, PersonId = sheet.DistinctiveById!.Value, At = sheet.DistinctiveAt!.Value, As = Process.Brought.Work });

    // The newest one, while what it judged is the same; with a disclosure, once the customer has taken note of it.
    private static IQueryable<Brought> Judged(AppDb db) => db.Set<ConductCheck>()
        .Where(check => check.LapsedAt == null && (check.Result == ConductResult.Pass || (check.Result == ConductResult.PassWithDisclosure && check.AcknowledgedOn != null)) && !db.Set<ConductCheck>().Any(later => later.DealId == check.DealId && later.At > check.At))
        .Select(check => new Brought { DealId = check.DealId, What = Conduct, PersonId = check.ById, At = check.At, As = Process.Brought.Work });

    // By whoever put the confirmation on record, once no must is left open.
    private static IQueryable<Brought> Confirmed(AppDb db) => db.Set<Need>()
        .Where(need => need.DroppedAt == null && need.ConfirmedOn != null && need.ConfirmedText == need.Text && need.ConfirmedWeight == need.Weight && need.RecordedById != null)
        .Where(need => !db.Set<Need>().Any(must => must.DealId == need.DealId && must.DroppedAt == null && must.Weight == NeedWeight.Must && (must.ConfirmedOn == null || must.ConfirmedText != must.Text || must.ConfirmedWeight != must.Weight)))
        .Select(need => new Brought { DealId = need.DealId, What = Needs, PersonId = need.RecordedById!.Value, At = need.WrittenAt, As = Process.Brought.Work });

    // Once no must is without its worth.
    private static IQueryable<Brought> Valued(AppDb db) => db.Set<Need>()
        .Where(need => need.DroppedAt == null && need.ValuedById != null && need.ValuedAt != null)
        .Where(need => !db.Set<Need>().Any(must => must.DealId == need.DealId && must.DroppedAt == null && must.Weight == NeedWeight.Must && must.Value == null))
        .Select(need => new Brought { DealId = need.DealId, What = Values, PersonId = need.ValuedById!.Value, At = need.ValuedAt!.Value, As = Process.Brought.Work });

    private static IQueryable<Brought> Presented(AppDb db) => db.Set<Presentation>().Select(shown => new Brought { DealId = shown.DealId, What = Shown, PersonId = shown.PresentedById, At = shown.WrittenAt, As = Process.Brought.Work });

    // Once none is open.
    private static IQueryable<Brought> Settled(AppDb db) => db.Set<DealObjection>()
        .Where(objection => objection.EndedById != null && objection.EndedAt != null && !db.Set<DealObjection>().Any(other => other.DealId == objection.DealId && other.State == ObjectionState.Open))
        .Select(objection => new Brought { DealId = objection.DealId, What = Objections, PersonId = objection.EndedById!.Value, At = objection.EndedAt!.Value, As = Process.Brought.Work });

    // Once none waits.
    private static IQueryable<Brought> Approved(AppDb db) => db.Set<Concession>()
        .Where(given => given.Approval == Approval.Approved && given.DecidedById != null && given.DecidedAt != null && !db.Set<Concession>().Any(other => other.DealId == given.DealId && other.Approval == Approval.Waits))
        .Select(given => new Brought { DealId = given.DealId, What = Concessions, PersonId = given.DecidedById!.Value, At = given.DecidedAt!.Value, As = Process.Brought.Work });

    // As they stand now.
    private static IQueryable<Brought> Read(AppDb db) => db.Set<TermsReading>().Where(reading => reading.Holds).Select(reading => new Brought { DealId = reading.DealId, What = Terms, PersonId = reading.ById, At = reading.At, As = Process.Brought.Work });

    // What one of us did for somebody else on this deal, and they were satisfied.
    private static IQueryable<Brought> Kept(AppDb db) => db.Set<Commitment>()
        .Where(promise => promise.SubjectKind == "deal" && promise.SubjectId != null && promise.State == CommitmentState.Satisfied && promise.PerformerId != null && promise.EndedAt != null)
        .Select(promise => new Brought { DealId = promise.SubjectId!.Value, What = Promise, PersonId = promise.PerformerId!.Value, At = promise.EndedAt!.Value, As = Process.Brought.Work });
}

public sealed class Artefact(string key, FormattableString called, Func<AppDb, IQueryable<Brought>> brought, string? part = null) : IArtefact
{
    public string Key => key;

    public FormattableString Called => called;

    public string? Part => part;

    public IQueryable<Brought> Brought(AppDb db) => brought(db);
}
