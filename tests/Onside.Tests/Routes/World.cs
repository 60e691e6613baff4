using System.Collections;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Catalog;
using Onside.Customers.Deals;
using Onside.Customers.Selling.Conduct;
using Onside.Customers.Selling.Negotiation;
using Onside.Customers.Selling.Objections;
using Onside.Customers.Selling.Stakeholders;
using Onside.Market.Content.Helping;
using Onside.Market.Content.Pieces;
using Onside.Market.Content.Playbooks;
using Onside.Market.Content.Responses;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Science.Process;
using Onside.Science.Selling;
using Onside.Team.Activities;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Communication;
using Onside.Team.Commitments.Contingencies;
using Onside.Team.Commitments.Obstacles;
using Onside.Team.Fields;
using Onside.Team.People;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Routes;

// One record of each kind, all Mara's, so that every address can be asked for a real one.
public sealed class World(DealCast cast) : IDisposable
{
    private readonly Dictionary<string, Guid> _ids = [];

    public DealCast Cast => cast;

    public OnsideApp App => cast.App;

    // Addresses below these belong to somebody: who may not see the record is answered as if there were none.
    public static readonly string[] Owned = ["deals", "customers", "contacts", "activities", "timeline", "here", "tasks", "notes", "comments", "calls", "meetings", "reminders", "history", "acts", "files", "feedback", "commitments", "promises", "obstacles", "contingencies", "told", "outcomes", "needs", "deal-objections", "concessions", "terms", "stakeholders", "need-strengths", "buyer-events", "untouched-deals", "preparations", "case-lines", "case-frames", "competitor-fits", "conduct-checks", "follow-ups", "turn-overs", "swarms", "reviews"];

    public static Task<World> On(Engine engine) => On(new OnsideApp(engine));

    public static async Task<World> On(OnsideApp app)
    {
        var world = new World(await DealCast.On(app));
        await world.Fill();
        return world;
    }

    // Who sees a record: its owner and a team mate; feedback, the two it is between.
    public Person[] SeenBy(AppRoute route) => route.Key == "feedback" ? [cast.Mara, cast.Ruth] : [cast.Mara, cast.Tom];

    public string? Address(AppRoute route, bool missing = false) => route.With(hole => Value(route, hole, missing));

    public static bool IsOwned(AppRoute route) => route.Holes.Count > 0 && Owned.Contains(route.Pattern.Split('/')[1]);

    // A body that fits the form: words where words are wanted, an existing person where somebody is.
    public object Body(Type? form)
    {
        var body = new Dictionary<string, object?>();
        foreach (var field in form is null ? [] : FormShape.Of(form))
            if (field.Name != "Version")
                body[field.Name] = Plausible(field);
        return body;
    }

    // Counts and versions of every table: a call that was denied leaves this as it was.
    public Task<string> Checksum() => App.Db(async db =>
    {
        var told = new List<string>();
        foreach (var type in db.Model.GetEntityTypes().Where(type => type.ClrType != typeof(Session) && type.ClrType != typeof(Token)).OrderBy(type => type.GetTableName(), StringComparer.Ordinal))
        {
            var versions = typeof(Entity).IsAssignableFrom(type.ClrType) ? "coalesce(sum(\"Version\"), 0)" : "0";
            var sum = $"SELECT count(*) * 1000000 + {versions} AS \"Value\" FROM \"{type.GetTableName()}\"";
            told.Add($"{type.GetTableName()} {string.Join(' ', await db.Database.SqlQueryRaw<long>(sum).ToListAsync())}");
        }
        return string.Join('\n', told);
    });

    public void Dispose() => cast.Dispose();

    private string? Value(AppRoute route, string hole, bool missing) => hole switch
    {
        "kind" when route.Key == "commitments" => "commitment",
        "kind" => "deal",
        "act" => route.Key == "obstacles" ? "Own" : null,
        "what" => "note",
        "move" => "Promise",
        "word" => "move.Promise",
        "item" => "price-approved",
        "step" => "Closing",
        "number" => "1",
        "accountId" => _ids["customers"].ToString(),
        "personId" => cast.Tom.Id.ToString(),
        "department" => "Finance",
        "id" when missing => Guid.CreateVersion7().ToString(),
        "id" => route.Key is { } key && _ids.TryGetValue(key, out var id) ? id.ToString() : null,
        _ when _ids.TryGetValue(hole, out var known) => missing ? Guid.CreateVersion7().ToString() : known.ToString(),
        _ => null,
    };

    private async Task Fill()
    {
        var deal = await cast.Deal("Filtration for 14 hotels", close: new DateOnly(2026, 12, 11));
        var account = new Account("Harbour Hotels", cast.Mara.Id);
        var contact = new Contact("Claire", "Beaumont", cast.Mara.Id);
        var product = new Product("Filter", 120_00, "EUR");
        var note = Activity.Note(new Subject("deal", deal.Id), cast.Mara.Id, "<p>45 days would settle it</p>", App.Clock.Now());
        var (subject, now) = (new Subject("deal", deal.Id), App.Clock.Now());
        var call = Activity.Call(subject, cast.Mara.Id, new CallFacts(CallDirection.Outgoing, CallOutcome.Reached), now, null, now);
        var meeting = Activity.Meeting(subject, cast.Mara.Id, new MeetingFacts("Needs call", now.AddDays(1), now.AddDays(1).AddHours(1)), [cast.Mara.Id], null, now);
        var task = Activity.Task(subject, cast.Mara.Id, new TaskFacts("Send the price sheet", cast.Mara.Id, Due.Moment(now.AddDays(2))), null, now);
        var (address, rate) = (new Onside.Customers.Accounts.Address(account.Id, AddressKind.Visiting), new CurrencyRate("USD", new DateOnly(2026, 1, 1), 1_080_000_000));
        var reminder = new Onside.Team.Activities.Reminder(task.Id, cast.Mara.Id, now.AddDays(1), null);
        var comment = Comment.Write(note, cast.Mara.Id, "<p>Agreed</p>", now);
        foreach (var record in new object[] { account, contact, product, note, call, meeting, task, address, rate, reminder, comment })
            await App.Saved(record);
        using var picture = await App.ProgramOf(cast.Mara).Upload($"/files/deal/{deal.Id}", ("Floor plan.png", Sending.Png));
        _ids["files"] = (await picture.Content.ReadFromJsonAsync<Onside.Team.Files.ListFiles.View>(Browsing.Json))!.Files[0].Id;
        (_ids["notes"], _ids["calls"], _ids["meetings"], _ids["tasks"], _ids["addressId"], _ids["rates"], _ids["reminders"], _ids["comments"]) = (note.Id, call.Id, meeting.Id, task.Id, address.Id, rate.Id, reminder.Id, comment.Id);
        (_ids["deals"], _ids["customers"], _ids["contacts"], _ids["products"], _ids["activities"], _ids["people"]) = (deal.Id, account.Id, contact.Id, product.Id, note.Id, cast.Mara.Id);
        _ids["teams"] = await App.Db(db => db.Set<Onside.Team.People.Teams.Team>().Select(team => team.Id).FirstAsync());
        _ids["eventId"] = await App.Db(db => db.Set<PlatformEvent>().Where(e => e.SubjectId == deal.Id).Select(e => e.Id).FirstAsync());
        _ids["acts"] = await TwoAtOnce(deal, account);
        (_ids["pipelines"], _ids["stages"], _ids["reasons"]) = (cast.Way.Id, cast.Way.Steps[0].Id, UsualReasons.Id(0));
        _ids["views"] = await AView();
        var calendar = await App.Saved(new Onside.Team.Calendars.WorkingCalendar("Munich office", "Munich", "Europe/Berlin"));
        (_ids["calendars"], _ids["holidayId"]) = (calendar.Id, (await App.Saved(new Onside.Team.Calendars.Holiday(calendar.Id, new(2026, 12, 24), "Christmas Eve", true, new(12, 0)))).Id);
        _ids["tags"] = (await App.Saved(new Onside.Customers.Tagging.TagWord("Reference"))).Id;
        _ids["offerings"] = (await App.Saved(new Onside.Team.Commitments.Queue.Offering(Function.Finance, "Approve a discount", "Yes or no stands on the deal.", 1))).Id;
        await App.Saved(new Onside.Customers.Tagging.TagWord("Newsletter"));
        _ids["fields"] = (await App.Saved(new FieldDefinition("deal", "seats", "Seats", FieldType.Number, 1))).Id;
        _ids["feedback"] = (await App.Saved(Onside.Team.Feedback.Feedback.Give(cast.Mara.Id, cast.Ruth.Id, "Well asked", new DateOnly(2026, 11, 19), false, now))).Id;
        _ids["needs"] = (await App.Saved(Onside.Customers.Selling.Needs.Need.Write(deal.Id, new(Onside.Customers.Selling.Needs.NeedKind.Need, "Guests drink from every tap", default, null, null, "First call", null), cast.Mara.Id, now))).Id;
        await AStrength(deal, now);
        await Promise(now);
        await AnOutcome(subject, now);
        await ASale(deal, contact, now);
        await Knowledge(deal, now);
        await CustomerFirst(deal, contact, now);
        await AnObjective(now);
        var swarm = Onside.Steering.Swarms.Swarm.Ask(deal.Id, new("Nobody answers", "A signed plan in spring", cast.Mara.Id, new DateOnly(2026, 11, 27)), [cast.Mara.Id, cast.Tom.Id], cast.Mara.Id, now);
        _ids["swarms"] = (await App.Saved(swarm)).Id;
        var closed = await cast.Deal("Ward dispensers");
        var review = Onside.Steering.Learning.Reviews.DealReview.Open(closed.Id, [(cast.Mara.Id, Function.AccountExecutive), (cast.Tom.Id, Function.Finance), (cast.Ruth.Id, Function.Operations)], cast.Mara.Id, now);
        _ids["reviews"] = (await App.Saved(review)).Id;
        _ids["improvements"] = (await App.Saved(Onside.Steering.Learning.Improvements.Improvement.Propose(new("Measure before we promise", cast.Mara.Id, Onside.Steering.Learning.Improvements.Gauge.WinRate, null, 20), null, cast.Tom.Id, now))).Id;
        _ids["blocked"] = cast.Mara.Id;
        App.As(cast.Mara);
        App.ProgramOf(cast.Mara);
        _ids["browsers"] = Guid.CreateVersion7();
        _ids["sessions"] = await App.Db(db => db.Set<Session>().Where(s => s.PersonId == cast.Mara.Id).Select(s => s.Id).FirstAsync());
        _ids["tokens"] = await App.Db(db => db.Set<Token>().Where(t => t.PersonId == cast.Mara.Id).Select(t => t.Id).FirstAsync());
    }

    // What we are good at, that it answers a need of the deal, and what happens outside.
    private async Task AStrength(Deal deal, DateTime now)
    {
        var strength = await App.Saved(Onside.Market.Strengths.Strength.Write(new("Soft water", "Showers stay clear", null, ["limescale"], cast.Mara.Id, new(2026, 1, 1))));
        var need = await App.Db(db => db.Set<Onside.Customers.Selling.Needs.Need>().SingleAsync(one => one.DealId == deal.Id));
        (_ids["strengths"], _ids["need-strengths"]) = (strength.Id, (await App.Saved(Onside.Market.Strengths.Matching.NeedStrength.Answer(need, strength, null, cast.Mara.Id, now))).Id);
        var change = await App.Saved(Onside.Market.Changes.MarketChange.Write(new(default, "PureSpring lends dispensers", new(2026, 11, 1), null, "PureSpring", ["Hotels"], []), cast.Mara.Id, now));
        (_ids["market-changes"], _ids["untouched-deals"]) = (change.Id, (await App.Saved(new Onside.Market.Changes.UntouchedDeal(deal.Id, change.Id, "They own theirs", cast.Mara.Id, now))).Id);
        _ids["buyer-events"] = (await App.Saved(Onside.Market.Changes.Buyers.BuyerEvent.Write(deal.Id, default, new(2026, 11, 18), "Before the visit", cast.Mara.Id, now))).Id;
    }

    // What Tom promised Mara, with all that hangs on it.
    private async Task Promise(DateTime now)
    {
        var asked = Commitment.Ask(cast.Mara.Id, cast.Tom.Id, null, null, "Approve 12 %", new(0) { Why = "Hugo signs on Friday", Terms = new("The approval is on the deal", now.AddDays(3), null, "UTC") }, now);
        var on = new Holder(new("commitment", asked.Id), new(asked.Id, asked.What, ""), cast.Mara.Id, null) { RequesterId = cast.Mara.Id, PerformerId = cast.Tom.Id };
        var prepared = Contingency.Draft(on, cast.Mara.Id, now);
        prepared.Describe("moment", now.AddDays(2), null, null, "Ask Ines", cast.Mara.Id);
        var told = Announcement.Plan(on, "The price stands", "Hugo Stern", null, false, Channel.Call, cast.Mara.Id, now.AddDays(1), cast.Mara.Id, now);
        var obstacle = Obstacle.Raise(on, ObstacleCategory.Customer, "Hugo travels", cast.Mara.Id, null, null, now);
        foreach (var record in new object[] { asked, obstacle, prepared, told })
            await App.Saved(record);
        (_ids["commitments"], _ids["obstacles"], _ids["contingencies"], _ids["told"]) = (asked.Id, obstacle.Id, prepared.Id, told.Id);
    }

    // With a step, a concern, a review and a revision.
    private async Task AnOutcome(Subject about, DateTime now)
    {
        var mara = cast.Mara.Id;
        var outcome = Onside.Team.Commitments.Plans.Outcome.Open(mara, mara, "Clean water at 14 sites", about, new DateOnly(2026, 12, 11), now);
        var step = outcome.AddStep(new() { What = "Read the pumps", OwnerId = mara }, mara, now);
        outcome.Describe(new() { What = outcome.What, Priorities = "Sign before Christmas\nKeep the margin", Scope = "Without the pool", DueOn = outcome.DueOn }, mara, now);
        outcome.TakeIn(cast.Tom.Id, true, "Both sites are read by Wednesday", mara, now);
        outcome.Tell(cast.Tom.Id, "First the signature, then the margin", "The key of site 9", null, now);
        outcome.Confirm(new(cast.Tom.Id, outcome.LastRevision, "I read both sites."), now);
        outcome.Worry(mara, "Pressure at site 9", now);
        outcome.Schedule(now.AddDays(1), mara, now);
        var guest = Onside.Team.Commitments.Guests.Guest.InPlan(outcome.Id, "Hugo Stern", "hugo.stern@harbour.example", now);
        outcome.Invite(guest, true, null, mara, now);
        guest.MakeLink(now);
        await App.Saved(outcome);
        _ids["guestId"] = (await App.Saved(guest)).Id;
        (_ids["outcomes"], _ids["stepId"], _ids["concernId"], _ids["reviewId"]) = (outcome.Id, step.Id, outcome.Concerns[0].Id, outcome.NextReview!.Id);
    }

    // Claire on the map, what she has against it, what she was given, and a term of the deal.
    private async Task ASale(Deal deal, Contact contact, DateTime now)
    {
        var (mara, today) = (cast.Mara.Id, DateOnly.FromDateTime(now));
        var objection = DealObjection.Raise(deal.Id, ObjectionType.Price, "Twice what the old plant costs", contact.Id, today, mara, now);
        objection.Answer("Once a year instead of four times", mara, now);
        var concession = Concession.Write(deal.Id, new(Direction.Given, "Installation at night", "Signature this month", null, today), mara, now);
        var term = new TermsCheck(deal.Id, TermItem.Payment);
        term.Describe(TermState.Fine, "30 days");
        var stakeholder = Stakeholder.Add(deal.Id, contact.Id, new(BuyingRole.DecisionMaker, Onside.Customers.Selling.Stakeholders.Stance.Supporter, Influence.High, mara));
        foreach (var record in new object[] { objection, concession, term, stakeholder })
            await App.Saved(record);
        (_ids["deal-objections"], _ids["concessions"], _ids["terms"], _ids["stakeholders"]) = (objection.Id, concession.Id, term.Id, stakeholder.Id);
    }

    // A piece that was used on the deal, a playbook with a published version and a draft, and what is answered to an objection.
    private async Task Knowledge(Deal deal, DateTime now)
    {
        var mara = cast.Mara.Id;
        var piece = ContentPiece.Write(new("Against bottled water", ContentKind.BattleCard, "Count the deliveries", null, new([SalesStep.Preparation], [], [], [ObjectionType.Price]), mara, new(2027, 5, 1)), mara, now);
        var playbook = new Playbook("Hotels", mara, now);
        var (first, draft) = (new PlaybookVersion(playbook.Id, 1, mara, now), new PlaybookVersion(playbook.Id, 2, mara, now));
        first.Add(SalesStep.Preparation, "Count bottles", "Before you call", [], []);
        playbook.Publish(first, "What worked", mara, now);
        var play = draft.Add(SalesStep.Pitch, "Tasting", "Three glasses", [], []);
        var topic = new ObjectionTopic(ObjectionType.Price, "It costs more", mara, now);
        var (response, use) = (topic.Respond("Five years side by side", mara, now), new ContentUse(HelpKind.Piece, piece.Id, deal.Id, mara, now));
        foreach (var record in new object[] { piece, playbook, first, draft, topic, use })
            await App.Saved(record);
        (_ids["content"], _ids["playbooks"], _ids["playId"], _ids["objection-topics"], _ids["objection-responses"], _ids["useId"]) = (piece.Id, playbook.Id, play.Id, topic.Id, response.Id, use.Id);
    }

    // Prepared, reckoned, judged, and followed up as if it were won; and the charter that holds.
    private async Task CustomerFirst(Deal deal, Contact contact, DateTime now)
    {
        var (mara, today) = (cast.Mara.Id, DateOnly.FromDateTime(now));
        var sheet = new Onside.Customers.Selling.Preparation.PreparationSheet(deal.Id);
        sheet.Offer("Water without bottles", mara, now);
        var line = Onside.Customers.Selling.BusinessCase.CaseLine.Write(deal.Id, new(default, default, "The plant", new(120_000_00, "EUR")), mara, now);
        var frame = new Onside.Customers.Selling.BusinessCase.CaseFrame(deal.Id);
        frame.Confirm(contact.Id, contact.Name, today, "By mail", Onside.Customers.Selling.BusinessCase.CaseFrame.Mark(frame.Years, [line]), mara, now);
        var fit = CompetitorFit.Write(deal.Id, new("Aquilon", "They deliver sooner"), mara, now);
        var check = ConductCheck.Judge(deal, new(ConductResult.PassWithDisclosure, "Yes", "Nothing", "The delay", null, "Three weeks"), "x", [new(ConductFinding.Unexplained, $"A product answers no need that the customer confirmed: {"Fern 450"}")], cast.Ruth.Id, now);
        var talk = new Onside.Customers.Selling.FollowUp.FollowUpCheck(deal.Id, 7, mara, today.AddDays(7));
        talk.Hold(new(today, 9, contact.Id, "It runs", Onside.Customers.Selling.FollowUp.Referral.Given, "Ingrid Falk", "Tell the night shift"), mara, now);
        var turnOver = new Onside.Customers.Selling.FollowUp.TurnOver(deal.Id, Function.SuccessPlanner);
        var charter = new ConductCharter(1, mara, now);
        charter.Say("What we know they hear from us.");
        charter.Publish(mara, now);
        foreach (var record in new object[] { sheet, line, frame, fit, check, talk, turnOver, charter })
            await App.Saved(record);
        (_ids["preparations"], _ids["case-lines"], _ids["case-frames"], _ids["competitor-fits"], _ids["conduct-checks"], _ids["follow-ups"], _ids["turn-overs"]) = (sheet.Id, line.Id, frame.Id, fit.Id, check.Id, talk.Id, turnOver.Id);
    }

    // Proposed to finance, and told once where it stands.
    private async Task AnObjective(DateTime now)
    {
        var objective = Onside.Team.Objectives.Objective.Begin(new() { Name = "A third from service", Why = "It stays", IsCompany = true, Metric = "Share of service", Unit = "%", Baseline = 21, Target = 33, DueOn = new(2026, 12, 31), Departments = [Function.Finance] }, cast.Mara.Id, now);
        objective.Propose(DateOnly.FromDateTime(now), now);
        await App.Saved(objective);
        await App.Saved(objective.Report(24, DateOnly.FromDateTime(now), null, cast.Mara.Id, now));
        _ids["objectives"] = objective.Id;
    }

    private async Task<Guid> AView()
    {
        var view = new Onside.Team.Lists.SavedView("deal", cast.Mara.Id);
        view.Call("Big ones", Onside.Team.Lists.Audience.Everyone, null, false);
        view.Ask("Where=amount:from:100000");
        return (await App.Saved(view)).Id;
    }

    // An act on two records: both were named anew at once.
    private Task<Guid> TwoAtOnce(Deal deal, Account account) => App.Db(async db =>
    {
        var (one, other) = (await db.Set<Deal>().SingleAsync(d => d.Id == deal.Id), await db.Set<Account>().SingleAsync(a => a.Id == account.Id));
        one.Describe(one.Name, one.AccountId, one.ContactId, one.CloseOn, one.Category, "Fair", one.NextStep);
        other.Describe(other.Name, other.LegalName, "Hotels", other.Region);
        await db.SaveChangesAsync();
        return await db.Set<PlatformEvent>().OrderByDescending(e => e.Sequence).Select(e => e.ActId!.Value).FirstAsync();
    });

    private object? Plausible(FormField field) =>
        field.Rows is not null ? new ArrayList()
        : field.Type == typeof(Loose) ? new { }
        : field.Name == "Stage" || field.Name == "StageId" ? cast.Way.Steps[1].Id
        : field.Type == typeof(Guid) ? cast.Tom.Id
        : field.Type == typeof(string) ? field.Name.Contains("Mail", StringComparison.Ordinal) ? "x@fernhill.example" : field.Name is "Currency" ? "EUR" : field.Name is "Locale" ? "en-GB" : field.Name is "Zone" ? "Europe/Berlin" : "x"
        : field.Type == typeof(DateOnly) ? "2026-12-01"
        : field.Type == typeof(DateTime) ? "2026-12-01T10:00:00Z"
        : field.Type == typeof(TimeOnly) ? "10:00"
        : field.Type == typeof(bool) ? true
        : field.Type.IsEnum ? Enum.GetNames(field.Type)[0]
        : field.Type == typeof(IFormFile) ? null
        : 1;
}
