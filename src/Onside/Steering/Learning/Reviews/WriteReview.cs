using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Steering.Learning.Reviews;

// A closed deal is looked back on, by three people of three functions.
public static class OpenReview
{
    public static async Task<Fragment<ReviewPart, ShowDealReview.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk selling, ReviewDesk desk, Trio trio, DealHands hands, ShowDealReview.Reading reading)
    {
        var (deal, form) = (await selling.Deal(id), input.Valid());
        if (deal.IsOpen)
            throw new Refusal($"This deal is still open. Look back once it is closed.", 409);
        var review = DealReview.Open(id, await trio.Asked(form.People, input.Complain), selling.Me, selling.Now);
        await db.Transact(async () =>
        {
            await db.Serialize($"deals/{id}/review");
            if (await db.Set<DealReview>().AnyAsync(known => known.DealId == id))
                throw new Refusal($"This deal is looked back on already. Reload the page.", 409);
            db.Add(review);
            await hands.TakeIn(id, review.Words.Select(one => one.PersonId));
            await db.SaveChangesAsync();
        });
        return await reading.After(id, new($"Asked. Everybody writes alone; it opens when all three have written.", desk.UndoOf(review), Target: $"#review-{id}"));
    }

    public class Form
    {
        public List<Guid> People { get; set; } = [];
    }
}

// What I saw, in five short answers: nobody else reads them before all three have written.
public static class WriteReview
{
    public static async Task<Fragment<ReviewBody, ShowReview.View>> Post(Guid id, Input<Form> input, ReviewDesk desk, ShowReview.Reading reading)
    {
        await desk.Seen(id);
        var form = input.Valid();
        await desk.Act(id, review => review.Write(desk.Me, new(form.Wanted, form.Decided, form.Helped, form.Hindered, form.Differently), desk.Now));
        return await reading.After(id, new($"Thank you. It opens when all three have written."));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say what the customer wanted to reach, and whether they did."), MaxLength(ReviewWords.Longest)]
        public string? Wanted { get; set; }

        [Required(ErrorMessage = "Say what decided it."), MaxLength(ReviewWords.Longest)]
        public string? Decided { get; set; }

        [MaxLength(ReviewWords.Longest)]
        public string? Helped { get; set; }

        [MaxLength(ReviewWords.Longest)]
        public string? Hindered { get; set; }

        [MaxLength(ReviewWords.Longest)]
        public string? Differently { get; set; }
    }
}

public static class UnsealReview
{
    public static async Task<Fragment<ReviewBody, ShowReview.View>> Post(Guid id, Input<Nothing> _, ReviewDesk desk, ShowReview.Reading reading)
    {
        await desk.Act(id, review => review.UnsealWithout(desk.Me, desk.Now));
        return await reading.After(id, new($"It is open."));
    }
}

// What we take from it, said together: whoever is later sees both versions.
public static class SumUpReview
{
    public static async Task<Fragment<ReviewBody, ShowReview.View>> Post(Guid id, Input<Form> input, AppDb db, ReviewDesk desk, ShowReview.Reading reading)
    {
        await desk.Seen(id);
        var form = input.Valid();
        await desk.Act(id, review =>
        {
            if (form.Version is { } seen && seen != review.Version)
                throw Conflict.Between(new Form { Summary = review.Summary }, form, review.Version);
            review.Summarize(form.Summary!, desk.Me, desk.Now);
        });
        return await reading.After(id, new($"Summed up.", db.UndoUrl(), Target: $"#review-{id}"));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say what we take from it."), MaxLength(DealReview.LongestSummary)]
        public string? Summary { get; set; }

        public int? Version { get; set; }
    }
}
