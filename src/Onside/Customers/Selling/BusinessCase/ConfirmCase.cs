using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.BusinessCase;

// The customer said that the figures are right so: who, when and how.
public static class ConfirmCase
{
    public static async Task<Fragment<BusinessCasePart, ShowBusinessCase.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk desk, ShowBusinessCase.Reading reading)
    {
        var ((frame, lines), form) = (await reading.Framed(id), input.Valid());
        if (lines.Count == 0)
            throw new Refusal($"There is nothing to confirm yet. Write down first what it costs and what it brings.");
        if (form.Mark is { } seen && seen != CaseFrame.Mark(frame.Years, lines))
            throw new Refusal($"Somebody else changed the figures in the meantime. Look at them as they are now, then confirm them.", 409);
        desk.Past(form.ConfirmedOn!.Value, nameof(Form.ConfirmedOn), input.Complain);
        var contact = (await desk.Contact(form.ConfirmedById, null, nameof(Form.ConfirmedById), input.Complain))!.Value;
        frame.Confirm(contact, (await desk.Names([contact]))[contact], form.ConfirmedOn.Value, form.ConfirmedHow!, CaseFrame.Mark(frame.Years, lines), desk.Me, desk.Now);
        await db.SaveChangesAsync();
        return await reading.After(id, new($"It is on record that they confirmed it.", db.UndoUrl(frame), Target: $"#business-case-{id}"));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say who of the customer confirmed it.")]
        public Guid? ConfirmedById { get; set; }

        [Required(ErrorMessage = "Say on which day.")]
        public DateOnly? ConfirmedOn { get; set; }

        [Required(ErrorMessage = "Say how: in a call, by mail, in a meeting."), MaxLength(CaseFrame.LongestHow)]
        public string? ConfirmedHow { get; set; }

        // Of the figures as they were shown.
        [MaxLength(MarkText.Length)]
        public string? Mark { get; set; }
    }
}

// For how many years it is reckoned.
public static class ReckonCase
{
    public static async Task<Fragment<BusinessCasePart, ShowBusinessCase.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk desk, ShowBusinessCase.Reading reading)
    {
        var ((frame, _), form) = (await reading.Framed(id), input.Valid());
        var isNew = db.Entry(frame).State == EntityState.Added;
        if (form.Version is { } seen && seen != (isNew ? 0 : frame.Version))
            throw Conflict.Between(new Form { Years = frame.Years }, form, isNew ? 0 : frame.Version);
        frame.Reckon(form.Years!.Value);
        await db.SaveChangesAsync();
        return await reading.After(id, new($"Saved.", isNew ? db.UndoUrl(frame) : db.UndoUrl(), Target: $"#business-case-{id}"));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say for how many years."), Range(1, CaseFrame.MostYears, ErrorMessage = "Say for how many years: from 1 to 30.")]
        public int? Years { get; set; }

        // Of the frame; 0 before there is one.
        public int? Version { get; set; }
    }
}
