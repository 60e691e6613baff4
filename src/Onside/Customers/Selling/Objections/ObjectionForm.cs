using System.ComponentModel.DataAnnotations;
using Onside.Customers.Deals;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Objections;

// What a customer said, new or known.
public class ObjectionForm
{
    [Required(ErrorMessage = "Say what it is about.")]
    public ObjectionType? Type { get; set; }

    [Required(ErrorMessage = "Say it in their words."), MaxLength(OnDeal.LongestText)]
    public string? Words { get; set; }

    // Who of them said it.
    public Guid? ContactId { get; set; }

    // Today, when empty.
    public DateOnly? On { get; set; }

    public int? Version { get; set; }

    public static ObjectionForm From(DealObjection objection) => new() { Type = objection.Type, Words = objection.Words, ContactId = objection.ContactId, On = objection.On };

    // The day and the person, checked.
    public async Task<(DateOnly On, Guid? Contact)> Said(Input<ObjectionForm> input, SellingDesk desk, DealObjection? known = null)
    {
        if (On > desk.Today)
            throw input.Complain(nameof(On), $"Give the day on which it was said: today or before.");
        return (On ?? known?.On ?? desk.Today, await desk.Contact(ContactId, known?.ContactId, nameof(ContactId), input.Complain));
    }
}

// A click on an objection as it was seen.
public class ObjectionClick
{
    public int? Version { get; set; }
}
