using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Market.Content.Helping;

// One click: this piece or play was used on this deal. Twice is once.
public static class UseHere
{
    public static async Task<Fragment<HelpsPart, ShowHelps.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk desk, Library library, ShowHelps.Reading reading)
    {
        var (deal, form) = (await desk.Deal(id), input.Valid());
        if (form.Kind == HelpKind.Response || await library.Find(form.Kind!.Value, form.WhatId!.Value) is not { } help)
            throw input.Complain(nameof(Form.WhatId), $"There is no such piece or play. It may be retired: reload the page.");
        var use = await Once(db, new(help.Kind, help.Id, deal.Id, desk.Me, desk.Now));
        return await reading.After(id, new($"{help.Title}: used here.", $"/deals/{id}/helps/uses/{use.Id}/undo", Target: $"#helps-{id}"));
    }

    private static Task<ContentUse> Once(AppDb db, ContentUse use) => db.Transact(async () =>
    {
        await db.Serialize($"uses/{use.DealId}");
        if (await db.Set<ContentUse>().SingleOrDefaultAsync(one => one.WhatId == use.WhatId && one.DealId == use.DealId) is { } known)
            return known;
        db.Add(use);
        await db.SaveChangesAsync();
        return use;
    });

    public class Form
    {
        [Required(ErrorMessage = "Say what was used.")]
        public HelpKind? Kind { get; set; }

        [Required(ErrorMessage = "Say what was used.")]
        public Guid? WhatId { get; set; }
    }
}

// It was not used after all.
public static class TakeBackUse
{
    public static async Task<Fragment<HelpsPart, ShowHelps.View>> Post(Guid id, Guid useId, Input<Nothing> _, AppDb db, SellingDesk desk, ShowHelps.Reading reading)
    {
        var deal = await desk.Deal(id);
        db.Remove(await db.Set<ContentUse>().SingleOrDefaultAsync(use => use.Id == useId && use.DealId == deal.Id) ?? throw Refusal.NotFound());
        await db.SaveChangesAsync();
        return await reading.After(id, new($"Taken back: it does not count here."));
    }
}
