using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Catalog;
using Onside.Customers.Deals;
using Onside.Customers.Selling.Negotiation;
using Onside.Customers.Selling.Objections;
using Onside.Customers.Selling.Stakeholders;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Science.FollowThrough;
using Onside.Team.Activities;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Communication;
using Onside.Team.Commitments.Contingencies;
using Onside.Team.Commitments.Obstacles;
using Onside.Team.People;
using Onside.Tests.Rig;
using Need = Onside.Customers.Selling.Needs.Need;

namespace Onside.Tests.Routes;

// The big demo company (on PostgreSQL the usual one), and of every kind of record the one with the most hanging on it.
public sealed class BigWorld(OnsideApp app) : IDisposable
{
    private readonly Dictionary<string, Guid> _ids = [];

    public OnsideApp App => app;

    public Person Director { get; private set; } = null!;
    public Person Manager { get; private set; } = null!;

    public static async Task<BigWorld> On(Engine engine)
    {
        var world = new BigWorld(new OnsideApp(engine));
        // How many statements a page takes does not hang on the size, how they are served does: that SQLite plans, on the big company.
        Assert.Equal(0, (await world.App.Types(engine == Engine.Sqlite ? ["demo", "--big"] : ["demo"])).Code);
        await world.App.Db(world.Choose);
        return world;
    }

    public string? Address(AppRoute route) => route.With(hole => hole switch
    {
        "kind" when route.Key == "commitments" => "commitment",
        "kind" => "deal",
        "move" => "Promise",
        "word" => "move.Promise",
        "item" => "price-approved",
        "step" => "Closing",
        "act" => "Own",
        "what" => "note",
        "number" => "1",
        "accountId" => _ids["customers"].ToString(),
        "personId" => _ids["people"].ToString(),
        "department" => "Finance",
        "id" => route.Key is { } key && _ids.TryGetValue(key, out var id) ? id.ToString() : null,
        _ => _ids.TryGetValue(hole, out var known) ? known.ToString() : null,
    });

    // The start page is three pages, and a list is asked in other ways too.
    public IEnumerable<string> Addresses(AppRoute route) => route.Pattern switch
    {
        "/" => Enum.GetValues<Onside.Front.Home.HomeOf>().Select(home => $"/?As={home}"),
        "/deals" => ["/deals", "/deals?Show=Calendar&By=fields.installation_from"],
        "/tasks" => ["/tasks", "/tasks?All=true&Show=Calendar&Group=assignee", "/tasks?All=true&Due=Done", "/tasks?All=true&Due=Every", "/tasks?Due=Every", "/tasks?All=true&Show=Table&Sort=-due"],
        "/activities" => ["/activities", "/activities?Whose=Team&When=Both&Show=Calendar", "/activities?Where=about:is:deal|minutes:from:10", "/activities?Whose=Team&Show=Table&Sort=day"],
        "/experts" => ["/experts", "/experts?Industry=Hospitality", "/experts?Industry=Hospitality&Step=Closing", "/experts?Text=price&Function=Finance", $"/experts?Product={_ids["products"]}"],
        "/follow-ups" => ["/follow-ups", "/follow-ups?Whose=Overdue", "/follow-ups?Whose=All"],
        "/people" => ["/people", "/people?Gone=true&Show=Calendar&Where=function:not:Legal"],
        _ => [Address(route) ?? throw new InvalidOperationException($"{route} has no example.")],
    };

    public void Dispose() => app.Dispose();

    private async Task<int> Choose(AppDb db)
    {
        Director = await Seeing(db, Sight.Everyone, Level.Administrator);
        Manager = await Seeing(db, Sight.Hierarchy, Level.Member);
        Director.Work([.. Director.Functions, Function.SalesRepresentative]);
        app.As(Director);
        app.ProgramOf(Director);
        _ids["deals"] = await db.Set<Activity>().Where(a => a.SubjectKind == "deal").GroupBy(a => a.SubjectId!.Value).OrderByDescending(deal => deal.Count()).Select(deal => deal.Key).FirstAsync();
        _ids["customers"] = await db.Set<Deal>().Where(deal => db.Set<Onside.Customers.Accounts.Address>().Any(address => address.AccountId == deal.AccountId)).GroupBy(deal => deal.AccountId!.Value).OrderByDescending(account => account.Count()).Select(account => account.Key).FirstAsync();
        _ids["contacts"] = await db.Set<Deal>().Where(deal => deal.ContactId != null).GroupBy(deal => deal.ContactId!.Value).OrderByDescending(contact => contact.Count()).Select(contact => contact.Key).FirstAsync();
        _ids["people"] = _ids["blocked"] = Manager.Id;
        var view = new Onside.Team.Lists.SavedView("deal", Director.Id);
        view.Call("Big ones", Onside.Team.Lists.Audience.Everyone, null, false);
        _ids["views"] = db.Add(view).Entity.Id;
        _ids["feedback"] = db.Add(Onside.Team.Feedback.Feedback.Give(Director.Id, Manager.Id, "Well led", new DateOnly(2026, 11, 19), false, app.Clock.Now())).Entity.Id;
        _ids["commitments"] = db.Add(Onside.Team.Commitments.Commitment.Ask(Manager.Id, Director.Id, null, new("deal", _ids["deals"]), "Readings at both sites", new(0) { Why = "They sign on Friday.", Terms = new("They are on the deal.", app.Clock.Now().AddDays(3)) }, app.Clock.Now())).Entity.Id;
        var outcome = db.Add(Onside.Team.Commitments.Plans.Outcome.Open(Director.Id, Director.Id, "Clean water at 14 sites", new("deal", _ids["deals"]), new DateOnly(2026, 12, 11), app.Clock.Now())).Entity;
        var (step, now) = (outcome.AddStep(new() { What = "Read the pumps", OwnerId = Manager.Id }, Director.Id, app.Clock.Now()), app.Clock.Now());
        outcome.TakeIn(Manager.Id, true, "Both sites are read by Wednesday", Director.Id, now);
        outcome.Worry(Director.Id, "Pressure at site 9", now);
        outcome.Schedule(now.AddDays(1), Director.Id, now);
        var guest = db.Add(Onside.Team.Commitments.Guests.Guest.InPlan(outcome.Id, "Hugo Stern", "hugo.stern@harbour.example", now)).Entity;
        outcome.Invite(guest, true, null, Director.Id, now);
        _ids["guestId"] = guest.Id;
        (_ids["outcomes"], _ids["stepId"], _ids["concernId"], _ids["reviewId"]) = (outcome.Id, step.Id, outcome.Concerns[0].Id, outcome.NextReview!.Id);
        Hang(db);
        _ids["needs"] = NeedsOn(db, _ids["deals"], Manager.Id, app.Clock.Now());
        Sell(db);
        await db.SaveChangesAsync();
        await First<Onside.Team.Objectives.Objective>(db, "objectives");
        foreach (var (key, kind) in new[] { ("notes", ActivityKind.Note), ("calls", ActivityKind.Call), ("meetings", ActivityKind.Meeting), ("tasks", ActivityKind.Task), ("activities", ActivityKind.Meeting) })
            _ids[key] = await db.Set<Activity>().Where(a => a.Kind == kind && a.SubjectId != null).OrderByDescending(a => a.At).Select(a => a.Id).FirstAsync();
        _ids["eventId"] = await db.Set<PlatformEvent>().OrderBy(e => e.Sequence).Select(e => e.Id).FirstAsync();
        _ids["acts"] = await ManyAtOnce(db);
        await First<TermsCheck>(db, "terms");
        await First<Stakeholder>(db, "stakeholders");
        await First<Onside.Customers.Selling.Preparation.PreparationSheet>(db, "preparations");
        await First<Onside.Customers.Selling.BusinessCase.CaseLine>(db, "case-lines");
        await First<Onside.Customers.Selling.BusinessCase.CaseFrame>(db, "case-frames");
        await First<Onside.Customers.Selling.Conduct.CompetitorFit>(db, "competitor-fits");
        await First<Onside.Customers.Selling.FollowUp.FollowUpCheck>(db, "follow-ups");
        await First<Onside.Customers.Selling.FollowUp.TurnOver>(db, "turn-overs");
        await First<Onside.Steering.Swarms.Swarm>(db, "swarms");
        await First<Onside.Steering.Learning.Reviews.DealReview>(db, "reviews");
        await First<Onside.Steering.Learning.Improvements.Improvement>(db, "improvements");
        await First<Product>(db, "products");
        _ids["addressId"] = await db.Set<Onside.Customers.Accounts.Address>().Where(address => address.AccountId == _ids["customers"]).Select(address => address.Id).FirstAsync();
        await First<CurrencyRate>(db, "rates");
        await First<Onside.Team.Activities.Reminder>(db, "reminders");
        await First<Onside.Team.Files.File>(db, "files");
        await First<Comment>(db, "comments");
        await First<Onside.Team.People.Teams.Team>(db, "teams");
        await First<Pipeline>(db, "pipelines");
        await First<Stage>(db, "stages");
        await First<ClosingReason>(db, "reasons");
        await First<Onside.Team.Fields.FieldDefinition>(db, "fields");
        await First<Onside.Team.Calendars.WorkingCalendar>(db, "calendars");
        await First<Onside.Customers.Tagging.TagWord>(db, "tags");
        await First<Onside.Team.Commitments.Queue.Offering>(db, "offerings");
        await First<Onside.Market.Content.Pieces.ContentPiece>(db, "content");
        await First<Onside.Market.Content.Playbooks.Playbook>(db, "playbooks");
        await First<Onside.Market.Content.Responses.ObjectionTopic>(db, "objection-topics");
        await First<Onside.Market.Strengths.Strength>(db, "strengths");
        await First<Onside.Market.Strengths.Matching.NeedStrength>(db, "need-strengths");
        await First<Onside.Market.Changes.MarketChange>(db, "market-changes");
        await First<Onside.Market.Changes.Buyers.BuyerEvent>(db, "buyer-events");
        _ids["sessions"] = await db.Set<Session>().Where(s => s.PersonId == Director.Id).Select(s => s.Id).FirstAsync();
        _ids["tokens"] = await db.Set<Token>().Where(t => t.PersonId == Director.Id).Select(t => t.Id).FirstAsync();
        return _ids.Count;
    }

    // As many as a deal may have.
    private static Guid NeedsOn(AppDb db, Guid dealId, Guid by, DateTime now)
    {
        for (var i = db.Set<Need>().Count(need => need.DealId == dealId); i < Need.MostOnADeal; i++)
            db.Add(Need.Write(dealId, new(Onside.Customers.Selling.Needs.NeedKind.Need, $"Clean water on floor {i}", default, null, null, null, null), by, now));
        return db.Set<Need>().Local.First().Id;
    }

    // What hangs on a promise: some of each.
    private void Hang(AppDb db)
    {
        var (id, now) = (_ids["commitments"], app.Clock.Now());
        var on = new Holder(new("commitment", id), new(id, "Readings at both sites", ""), Manager.Id, new("deal", _ids["deals"])) { RequesterId = Manager.Id, PerformerId = Director.Id };
        for (var i = 0; i < 60; i++)
        {
            var prepared = Contingency.Draft(on, Manager.Id, now);
            prepared.Describe("stage", null, i, null, "Ask the surveyor of the north", Director.Id);
            _ids["contingencies"] = db.Add(prepared).Entity.Id;
            _ids["obstacles"] = db.Add(Obstacle.Raise(on, (ObstacleCategory)(i % 7), "One surveyor this week", Manager.Id, null, null, now)).Entity.Id;
            _ids["told"] = db.Add(Announcement.Plan(on, "The price stands", "Hugo Stern", Director.Id, true, Channel.Call, Manager.Id, now.AddDays(1), Manager.Id, now)).Entity.Id;
        }
    }

    // What hangs on a deal, as much of it as it holds.
    private void Sell(AppDb db)
    {
        var (deal, now) = (_ids["deals"], app.Clock.Now());
        for (var i = 0; i < 60; i++)
        {
            var objection = db.Add(DealObjection.Raise(deal, (ObjectionType)(i % 7), "Twice what the old plant costs", _ids["contacts"], DateOnly.FromDateTime(now), Manager.Id, now)).Entity;
            objection.Answer("Once a year instead of four times", Director.Id, now);
            _ids["deal-objections"] = objection.Id;
            _ids["concessions"] = db.Add(Concession.Write(deal, new(Direction.Given, "Installation at night", null, new(1_000_00, "EUR"), DateOnly.FromDateTime(now)), Manager.Id, now)).Entity.Id;
        }
    }

    // An edit of many: forty deals were told apart by their source.
    private static async Task<Guid> ManyAtOnce(AppDb db)
    {
        foreach (var deal in await db.Set<Deal>().OrderBy(deal => deal.Id).Take(40).ToListAsync())
            deal.Describe(deal.Name, deal.AccountId, deal.ContactId, deal.CloseOn, deal.Category, deal.Source + " again", deal.NextStep);
        await db.SaveChangesAsync();
        return await db.Set<PlatformEvent>().OrderByDescending(e => e.Sequence).Select(e => e.ActId!.Value).FirstAsync();
    }

    private async Task First<T>(AppDb db, string key) where T : Entity => _ids[key] = await db.Set<T>().OrderBy(record => record.Id).Select(record => record.Id).FirstAsync();

    // Of those who see so much, the one with the most deals.
    private static async Task<Person> Seeing(AppDb db, Sight sight, Level level) =>
        await db.Set<Person>().Where(person => person.Sight == sight && db.Set<SignIn>().Any(signIn => signIn.Id == person.Id && signIn.Level == level))
            .OrderByDescending(person => db.Set<Deal>().Count(deal => deal.OwnerId == person.Id)).ThenBy(person => person.Id).FirstAsync();
}
