using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.Commitments.Guests;
using Onside.Team.People;

namespace Onside.Team.Commitments.Plans.Outside;

// Those outside who take part in a plan, or did: their names stand beside ours.
public sealed class PlanGuests(AppDb db)
{
    public Task<List<Guest>> Of(Guid outcomeId) => db.Set<Guest>().AsNoTracking().Where(guest => guest.OutcomeId == outcomeId).OrderBy(guest => guest.CreatedAt).ThenBy(guest => guest.Id).ToListAsync();

    public static PersonNames Named(PersonNames people, Outcome outcome) => Named(people, [.. outcome.Present.Where(part => part.IsOutside).Select(part => new Named(part.PersonId, part.GuestName!))]);

    public static PersonNames Named(PersonNames people, IReadOnlyList<Guest> guests) => Named(people, [.. guests.Select(guest => new Named(guest.Id, guest.Name))]);

    public static PersonNames Named(PersonNames people, IReadOnlyList<Named> guests) =>
        guests.Count == 0 ? people : new([.. people.All.Values, .. guests.Where(guest => !people.All.ContainsKey(guest.Id)).Select(guest => new PersonName(guest.Id, guest.Name, false, []))]);
}

public static class PlanGuestsSetup
{
    public static void AddPlanGuests(this IServiceCollection services)
    {
        services.AddScoped<PlanGuests>();
        services.AddScoped<IListener, WhenPlanOfGuestChanged>();
        services.AddScoped<IListener, WhenGuestConfirmed>();
        services.AddScoped<IListener, WhenGuestWorriesNoMore>();
        services.AddScoped<IListener, WhenGuestLeaves>();
        services.AddTells<PlanGuestTold>("link", Told);
        RefusalParts.Show<GuestDraft, GuestDraftForm>();
    }

    public static void MapPlanGuests(this RouteGroupBuilder outcome)
    {
        outcome.MapPost("/guests", InviteGuest.Post).ForMembers();
        outcome.MapPost("/guests/{guestId:guid}", RequireGuest.Post).ForMembers();
        outcome.MapPost("/guests/{guestId:guid}/link", SendGuestLink.Post).ForMembers();
        outcome.MapPost("/guests/{guestId:guid}/revocation", SendGuestLink.PostRevocation).ForMembers();
    }

    private static FormattableString Told(Who who, PlanGuestTold told) => told.Act switch
    {
        PlanGuestAct.Invited => $"{who} invited {told.Guest} from outside into the plan",
        PlanGuestAct.LinkMade => $"{who} made a new link for {told.Guest}",
        PlanGuestAct.LinkRevoked => $"{who} took the link of {told.Guest} back",
        PlanGuestAct.Required => $"{who} said that the plan needs the confirmation of {told.Guest}",
        PlanGuestAct.Optional => $"{who} said that the plan stands without {told.Guest}",
        PlanGuestAct.TookBack => $"{new Who(told.Guest)} worries no more",
        _ => $"{new Who(told.Guest)} confirmed the address and read the plan",
    };
}
